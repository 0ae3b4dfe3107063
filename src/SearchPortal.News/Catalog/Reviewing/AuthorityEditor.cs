using System.Text;
using SearchPortal.Engine.Storage;
using SearchPortal.News.Names;

namespace SearchPortal.News.Catalog.Reviewing;

/// <summary>
/// Writes decisions into an authority file: an accepted spelling as one more of the actor's <c>spellings</c>, a rejected one as one more of <c>rejected</c>. All else in the
/// file stays as it is. Each decision is also a line of the log beside it. Safe for many threads and processes.
/// </summary>
/// <param name="file">The authority file.</param>
/// <param name="time">The clock of the log; null for the system's.</param>
public sealed class AuthorityEditor(string file, TimeProvider? time = null)
{
    /// <summary>The longest name of an editor.</summary>
    public const int MaxEditor = 100;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Writes one decision.</summary>
    /// <param name="candidate">What was decided about.</param>
    /// <param name="spelling">The spelling as it is to be written: the candidate's, or as the articles write it.</param>
    /// <param name="decision">The decision.</param>
    /// <param name="editor">Who decided.</param>
    /// <exception cref="ReviewRefusedException">The file was changed meanwhile in a way that leaves nothing to decide, or can't be written. It is as it was.</exception>
    /// <exception cref="AuthorityException">The file is malformed, or has no place for a line. It is as it was.</exception>
    public void Write(SpellingCandidate candidate, string spelling, SpellingDecision decision, string editor)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        ArgumentException.ThrowIfNullOrWhiteSpace(spelling);
        ArgumentException.ThrowIfNullOrWhiteSpace(editor);
        using var log = ReviewLog.Open(file);
        try
        {
            var bytes = File.ReadAllBytes(file);
            var wanted = With(ActorAuthority.Load(file), candidate.ActorId, spelling, decision);
            var line = new ReviewedSpelling((time ?? TimeProvider.System).GetUtcNow(), editor, candidate.ActorId, spelling, decision, candidate.Like, candidate.Match, candidate.Articles, wanted.Version);
            log.Add(line, () => Replace(bytes, line));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or DecoderFallbackException)
        {
            throw new ReviewRefusedException($"{file} or the log of decisions beside it can't be written: {failure.Message.TrimEnd('.')}. Nothing was changed. Give this program the right to write them, and save the file as UTF-8.", failure);
        }
    }

    private void Replace(byte[] bytes, ReviewedSpelling decided)
    {
        var preamble = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        var list = decided.Decision == SpellingDecision.Accepted ? "spellings" : "rejected";
        var text = AuthorityText.Add(file, Strict.GetString(bytes.AsSpan(preamble)), decided.Actor, list, decided.Spelling);
        var isReplaced = DurableFile.Replace(
            file,
            [.. bytes.AsSpan(0, preamble), .. Strict.GetBytes(text)],
            // The new file is read before it counts: it must say what the old one says, and this decision.
            written => ActorAuthority.Load(written).Version == decided.Version && File.ReadAllBytes(file).AsSpan().SequenceEqual(bytes));
        if (!isReplaced) throw new ReviewRefusedException($"{file} was changed by somebody else at the same moment. Nothing was written: decide again.");
    }

    private static ActorAuthority With(ActorAuthority authority, string id, string spelling, SpellingDecision decision)
    {
        var actor = authority.WithId(id) ?? throw new ReviewRefusedException($"The authority file has no actor {id} any more. Nothing was changed.");
        var key = ActorAuthority.KeyOf(spelling);
        if (authority.Find(spelling) is { } owner) throw new ReviewRefusedException($"“{spelling}” is already listed for {owner.Name}. Nothing was changed.");
        if (actor.Rejected.Any(text => ActorAuthority.KeyOf(text) == key)) throw new ReviewRefusedException($"“{spelling}” was already rejected for {actor.Name}. Nothing was changed.");
        var changed = decision == SpellingDecision.Accepted
            ? actor with { Spellings = [.. actor.Spellings, new ActorSpelling(spelling, null)] }
            : actor with { Rejected = [.. actor.Rejected, spelling] };
        return new ActorAuthority([.. authority.Actors.Select(each => ReferenceEquals(each, actor) ? changed : each)]);
    }
}
