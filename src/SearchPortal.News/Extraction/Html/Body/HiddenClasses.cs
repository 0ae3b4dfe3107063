using System.Collections.Frozen;

namespace SearchPortal.News.Extraction.Html.Body;

/// <summary>Classes that widely used style sheets hide elements with. They are in <c>hidden-classes.txt</c>.</summary>
internal static class HiddenClasses
{
    private static readonly FrozenSet<string> Classes = EmbeddedList.Read("hidden-classes.txt").ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = Classes.GetAlternateLookup<ReadOnlySpan<char>>();

    // What is hidden on small screens only has a second class that shows it on others: md:block, d-lg-flex.
    private static readonly string[] Shown = ["block", "flex", "grid", "inline", "table", "contents", "visible"];

    /// <summary>Whether an element with these classes is not shown.</summary>
    public static bool Hide(string classes)
    {
        var hides = false;
        foreach (var range in classes.AsSpan().SplitAny(' ', '\n', '\t', '\r', '\f'))
        {
            var name = classes.AsSpan(range);
            if (name.IsEmpty) continue;
            hides |= Lookup.Contains(name);
            if (name.ContainsAny(':', '-') && EndsShown(name)) return false;
        }

        return hides;
    }

    private static bool EndsShown(ReadOnlySpan<char> name)
    {
        foreach (var word in Shown)
        {
            if (name.EndsWith(word, StringComparison.Ordinal)) return true;
        }

        return false;
    }
}
