using System.Runtime.InteropServices;

namespace SearchPortal.Indexer;

/// <summary>The first Ctrl-C or SIGTERM asks the work to stop where it can; the second one ends the program at once.</summary>
internal sealed class Interruption : IDisposable
{
    /// <summary>What a shell expects of a program that Ctrl-C ended.</summary>
    private const int EndedBySignal = 130;

    private readonly CancellationTokenSource source = new();
    private readonly PosixSignalRegistration[] registrations;
    private readonly Action onFirst;

    /// <param name="onFirst">Called at the first signal, on another thread.</param>
    internal Interruption(Action onFirst)
    {
        this.onFirst = onFirst;
        registrations = [.. new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM }.Select(signal => PosixSignalRegistration.Create(signal, Handle))];
    }

    internal CancellationToken Token => source.Token;

    public void Dispose()
    {
        foreach (var registration in registrations) registration.Dispose();
        source.Dispose();
    }

    private void Handle(PosixSignalContext context)
    {
        context.Cancel = true;
        if (source.IsCancellationRequested) Environment.Exit(EndedBySignal);
        onFirst();
        source.Cancel();
    }
}
