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
        return CheckFiles(segment).Concat(CheckDocuments(segment, ids)).Concat(CheckTerms(segment)).Concat(CheckColumns(segment)).Concat(TermKeysChecker.Check(segment, keySources))
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
            if (segment.Ids.Find(segment.Ids.Bytes(document)) != document) yield return $"the id of document {document} ({key.Id}) does not lead back to it";
            if (segment.Deleted is null || !segment.Deleted[document])
            {
                if (!ids.Add(key.Id)) yield return $"the id {key.Id} is there twice";
            }
        }
    }

    private static IEnumerable<string> CheckTerms(SegmentReader segment)
    {
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
                if (CheckPostings(segment, segment.OpenPostings(cursor.Entry), cursor.Entry, words) is { } problem) yield return $"{field}: term '{cursor.Text}': {problem}";
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
        while (postings.Next() != PostingsCursor.End)
        {
            if (postings.Document <= before || postings.Document >= segment.Documents) return $"document {postings.Document} after {before} of {segment.Documents}";
            before = postings.Document;
            documents++;
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

    private static IEnumerable<string> CheckColumns(SegmentReader segment)
    {
        foreach (var field in segment.Schema.Fields)
        {
            if (field.Kind == FieldKind.Number && segment.Numbers(field.Name) is null) yield return $"there is no column of {field.Name}";
            if (field.Kind != FieldKind.Keyword) continue;
            if (segment.Keywords(field.Name) is not { } column)
            {
                yield return $"there is no column of {field.Name}";
                continue;
            }

            var counts = new int[column.Count];
            for (var document = 0; document < segment.Documents; document++)
            {
                if (CheckOrdinals(column.Ordinals(document), counts) is { } problem) yield return $"{field.Name}: document {document}: {problem}";
            }

            for (var ordinal = 0; ordinal < counts.Length; ordinal++)
            {
                if (counts[ordinal] != column.DocumentCount(ordinal)) yield return $"{field.Name}: value {ordinal} has {column.DocumentCount(ordinal)} documents where {counts[ordinal]} were expected";
                if (column.Find(column.Value(ordinal)) != ordinal) yield return $"{field.Name}: value {ordinal} is not found";
            }
        }
    }

    private static string? CheckOrdinals(ReadOnlySpan<int> ordinals, int[] counts)
    {
        var before = -1;
        foreach (var ordinal in ordinals)
        {
            if (ordinal <= before || ordinal >= counts.Length) return $"value {ordinal} after {before} of {counts.Length}";
            before = ordinal;
            counts[ordinal]++;
        }

        return null;
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
