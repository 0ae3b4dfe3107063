using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace SearchPortal.News.Catalog.Reviewing;

/// <summary>
/// The log of decisions beside an authority file: <c>actors.review.jsonl</c> for <c>actors.yml</c>. Lines are only ever added. Who has it open is the only one who decides.
/// A line is there before what it tells of is written: no change is without its line, also after a crash. Whether the change came tells the version of the line.
/// </summary>
internal sealed class ReviewLog : IDisposable
{
    private const int Attempts = 20;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    private readonly FileStream stream;

    private ReviewLog(FileStream stream) => this.stream = stream;

    /// <summary>The log's path.</summary>
    public static string PathFor(string actorsFile) => Path.ChangeExtension(actorsFile, ".review.jsonl");

    /// <summary>Opens the log for its one writer; waits a little where somebody else decides just now.</summary>
    /// <exception cref="ReviewRefusedException">Somebody else has it, or it can't be written.</exception>
    public static ReviewLog Open(string actorsFile)
    {
        var path = PathFor(actorsFile);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return new ReviewLog(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0));
            }
            catch (IOException) when (attempt < Attempts)
            {
                Thread.Sleep(Pause);
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                throw new ReviewRefusedException($"The log of decisions, {path}, can't be written: {failure.Message.TrimEnd('.')}. Nothing was changed. Try again, or give this program the right to write it.", failure);
            }
        }
    }

    /// <summary>Adds a line, forces it to disk, and then does what it tells of. Where either fails, the log is as it was.</summary>
    /// <param name="decision">What the line tells.</param>
    /// <param name="write">Writes the decision.</param>
    public void Add(ReviewedSpelling decision, Action write)
    {
        var end = stream.Length;
        try
        {
            byte[] line = [.. JsonSerializer.SerializeToUtf8Bytes(decision, Format), (byte)'\n'];
            var isTorn = IsTorn(end);
            stream.Seek(end, SeekOrigin.Begin);
            stream.Write(isTorn ? [(byte)'\n', .. line] : line);
            stream.Flush(flushToDisk: true);
            write();
        }
        catch
        {
            if (stream.Length > end) stream.SetLength(end);
            throw;
        }
    }

    /// <summary>Whether a crash left the last line without its end.</summary>
    private bool IsTorn(long end)
    {
        if (end == 0) return false;
        stream.Seek(end - 1, SeekOrigin.Begin);
        return stream.ReadByte() != '\n';
    }

    public void Dispose() => stream.Dispose();
}
