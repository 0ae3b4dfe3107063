using SearchPortal.Engine.Documents;
using SearchPortal.Engine.Segments;
using SearchPortal.Engine.Segments.Norms;
using SearchPortal.Engine.Segments.Postings;
using SearchPortal.Engine.Segments.Terms;

namespace SearchPortal.Engine.Indexing;

/// <summary>Proves the invariants of one segment.</summary>
internal static class SegmentChecker
{
    /// <summary>What is wrong, sentence by sentence.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="keySources">Makes keys of terms; those of other versions are not compared.</param>
    /// <param name="ids">Ids of live documents of the segments before; this segment's are added.</param>
    public static IEnumerable<string> Check(SegmentReader segment, IReadOnlyList<TermKeySource> keySources, HashSet<string> ids)
    {
        foreach (var file in segment.Files) file.CheckAllPages();
        return CheckFiles(segment).Concat(CheckDocuments(segment, ids)).Concat(CheckTerms(segment)).Concat(ColumnsChecker.Check(segment)).Concat(TermKeysChecker.Check(segment, keySources))
            .Select(problem => $"{segment.Info.Name}: {problem}");
    }

    private static IEnumerable<string> CheckFiles(SegmentReader segment)
    {
        foreach (var (name, expected) in segment.Info.Files)
        {
            var path = Path.Combine(segment.Folder, name);
            if (!File.Exists(path)) yield return $"file {name} is missing";
            else if (SegmentWriter.Fingerprint(path) != expected) yield return $"file {name} is not the one that the commit names";
        }

        var deleted = segment.Deleted?.Count() ?? 0;
        if (segment.Deleted is { } bits && bits.Documents % 64 != 0 && bits.Words[^1] >> bits.Documents % 64 != 0) yield return $"documents behind the last one ({bits.Documents}) are deleted";
        if (deleted != segment.Info.Deleted) yield return $"{deleted} documents are deleted where the commit says {segment.Info.Deleted}";
    }

    private static IEnumerable<string> CheckDocuments(SegmentReader segment, HashSet<string> ids)
    {
        SortKey? before = null;
        var stored = 0;
        foreach (var _ in segment.Stored.ReadAll()) stored++;
        if (stored != segment.Documents) yield return $"{stored} documents are stored where {segment.Documents} were expected";
        for (var document = 0; document < segment.Documents; document++)
        {
            var key = segment.KeyOf(document);
            if (before is { } previous && SortKey.Compare(previous, key, segment.Schema.Order) >= 0) yield return $"document {document} ({key.Id}) is out of order";
            before = key;
            if (segment.Ids.Bytes(document).Length is 0 or > Document.MaxIdBytes) yield return $"the id of document {document} has {segment.Ids.Bytes(document).Length} bytes";
            if (segment.Ids.Find(segment.Ids.Bytes(document)) != document) yield return $"the id of document {document} ({key.Id}) does not lead back to it";
            if (segment.Deleted is null || !segment.Deleted[document])
            {
                if (!ids.Add(key.Id)) yield return $"the id {key.Id} is there twice";
            }
        }
    }

    private static IEnumerable<string> CheckTerms(SegmentReader segment)
    {
        foreach (var field in segment.TermsOnDisk.Fields.Except(segment.Schema.PostingsFields)) yield return $"{field}: it has terms, and the schema has no such field";
        foreach (var field in segment.Schema.NormFields.Where(field => segment.Lengths(field).Length != segment.Documents)) yield return $"{field}: it has no lengths";
        foreach (var field in segment.TermsOnDisk.Fields)
        {
            var statistics = segment.Statistics(field);
            long terms = 0;
            var words = new int[segment.Documents];
            byte[]? before = null;
            var cursor = segment.TermsOnDisk.Cursor(field);
            while (cursor is not null && cursor.Next())
            {
                terms++;
                if (before is not null && cursor.Term.SequenceCompareTo(before) <= 0) yield return $"{field}: term '{cursor.Text}' is out of order";
                before = cursor.Term.ToArray();
                if (!segment.TermsOnDisk.TryFind(field, cursor.Term, out var found) || found != cursor.Entry) yield return $"{field}: term '{cursor.Text}' is not found";
                if (cursor.Entry.DocumentFrequency == 0) yield return $"{field}: term '{cursor.Text}' has no document";
                if (CheckPostings(segment, segment.OpenPostings(cursor.Entry), cursor.Entry, words) is { } problem) yield return $"{field}: term '{cursor.Text}': {problem}";
                if (segment.HasLengths(field) && ImpactsChecker.FirstAbove(segment, field, cursor.Entry) is var above and >= 0) yield return $"{field}: term '{cursor.Text}': document {above} may score more than its impact says";
            }

            if (terms != (segment.TermsOnDisk.Field(field)?.Terms ?? 0)) yield return $"{field}: {terms} terms where {segment.TermsOnDisk.Field(field)?.Terms} were expected";
            if (segment.Lengths(field).Length == 0) continue;
            if (words.Sum(count => (long)count) != statistics.Words) yield return $"{field}: {words.Sum(count => (long)count)} words where {statistics.Words} were expected";
            if (FirstWrongLength(segment.Lengths(field), words) is var wrong and >= 0) yield return $"{field}: document {wrong} has {words[wrong]} words, which is not its length";
            if (CountNonZero(segment.Lengths(field)) != statistics.Documents) yield return $"{field}: the number of documents that have it is not {statistics.Documents}";
        }
    }

    private static string? CheckPostings(SegmentReader segment, PostingsCursor postings, TermEntry expected, int[] words)
    {
        int documents = 0, before = -1;
        long occurrences = 0;
        var jumps = expected.DocumentFrequency > PostingsFormat.BlockLength ? segment.OpenPostings(expected) : null;
        while (postings.Next() != PostingsCursor.End)
        {
            if (postings.Document <= before || postings.Document >= segment.Documents) return $"document {postings.Document} after {before} of {segment.Documents}";
            before = postings.Document;
            documents++;
            // Each block once, by way of the skip table.
            if (documents % PostingsFormat.BlockLength == 0 && jumps?.Advance(before) is { } there && there != before) return $"the skip table leads to document {there} where {before} is";
            words[postings.Document] += postings.Frequency;
            occurrences += postings.Frequency;
            var last = -1;
            foreach (var position in postings.Positions)
            {
                if (position <= last) return $"position {position} after {last} in document {postings.Document}";
                last = position;
            }
        }

        if (documents != expected.DocumentFrequency) return $"{documents} documents where {expected.DocumentFrequency} were expected";
        return occurrences == expected.TotalFrequency ? null : $"{occurrences} occurrences where {expected.TotalFrequency} were expected";
    }

    private static int FirstWrongLength(ReadOnlySpan<byte> codes, int[] words)
    {
        for (var document = 0; document < words.Length; document++)
        {
            if (LengthCode.Encode(words[document]) != codes[document]) return document;
        }

        return -1;
    }

    private static long CountNonZero(ReadOnlySpan<byte> codes) => codes.Length - codes.Count((byte)0);
}
