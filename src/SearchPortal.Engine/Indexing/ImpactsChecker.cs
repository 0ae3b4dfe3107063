using SearchPortal.Engine.Segments;
using SearchPortal.Engine.Segments.Postings;
using SearchPortal.Engine.Segments.Terms;

namespace SearchPortal.Engine.Indexing;

/// <summary>Proves that impacts are bounds: a search passes over what they say can't be a hit.</summary>
internal static class ImpactsChecker
{
    /// <summary>The first document of a term whose frequency part is above the impact of its block or range; -1 where there is none.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="field">A field that has lengths.</param>
    /// <param name="entry">The term.</param>
    public static int FirstAbove(SegmentReader segment, string field, TermEntry entry)
    {
        var list = ((BlockPostingsCursor)segment.OpenPostings(entry)).List;
        if (!list.HasImpacts) return -1;
        var (documents, frequencies) = (new int[PostingsFormat.BlockLength], new int[PostingsFormat.BlockLength]);
        var impacts = segment.Impacts(field);
        var codes = segment.Lengths(field);
        for (var block = 0; block < list.Blocks; block++)
        {
            var length = list.ReadDocuments(block, documents, frequencies);
            list.ReadFrequencies(block, frequencies);
            for (var i = 0; i < length; i++)
            {
                var own = Impacts.Of(impacts.Part(frequencies[i], codes[documents[i]]));
                if (own > list.BlockImpacts[block] || (list.HasRangeImpacts && own > list.RangeImpacts[documents[i] / PostingsFormat.RangeLength])) return documents[i];
            }
        }

        return -1;
    }
}
