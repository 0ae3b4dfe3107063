namespace SearchPortal.Engine.Automata;

/// <summary>A pattern that can't be read, or that would cost too much. The message says what is wrong, where, and what to write instead.</summary>
public sealed class PatternException : ArgumentException
{
    /// <summary>A pattern that can't be used.</summary>
    public PatternException(string message) : base(message) { }

    /// <summary>A pattern that can't be used.</summary>
    public PatternException(string message, Exception innerException) : base(message, innerException) { }

    /// <summary>A pattern that can't be used.</summary>
    public PatternException() { }
}
