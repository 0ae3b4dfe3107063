using SearchPortal.News.Catalog;
using SearchPortal.News.Catalog.Profiles;

namespace SearchPortal.Web.Pages;

/// <summary>A drawing of the actors that are named together: each a dot on a ring, with a line between two that share articles.</summary>
/// <param name="Nodes">The dots, the first at the top, then clockwise.</param>
/// <param name="Lines">The lines, the thinnest first, so that the strongest lie above.</param>
internal sealed record NamedGraph(IReadOnlyList<NamedGraph.Node> Nodes, IReadOnlyList<NamedGraph.Line> Lines)
{
    /// <summary>Width and height of the drawing, in its own units.</summary>
    public const int Width = 400, Height = 320;

    private const int Widths = 4;
    private const int SmallestDot = 5;
    private const int LargestDot = 14;
    private const double RadiusAcross = 135, RadiusDown = 115;
    private const int LongestName = 16;

    /// <summary>An actor.</summary>
    /// <param name="Value">The actor.</param>
    /// <param name="Name">The name, as far as there is room.</param>
    /// <param name="X">Distance of the dot's centre from the left.</param>
    /// <param name="Y">Distance of the dot's centre from the top.</param>
    /// <param name="Radius">Half the dot's width: the area grows with the articles.</param>
    public sealed record Node(FacetValue Value, string Name, int X, int Y, int Radius);

    /// <summary>Articles that two share.</summary>
    /// <param name="From">One of them.</param>
    /// <param name="To">The other one.</param>
    /// <param name="Width">From 1 to 4: the more articles, the wider.</param>
    /// <param name="Articles">Articles that name both.</param>
    public sealed record Line(Node From, Node To, int Width, long Articles);

    /// <summary>The drawing of a profile; null where fewer than two actors would be in it.</summary>
    public static NamedGraph? Of(Profile profile)
    {
        SignificantValue[] actors = [.. profile.NamedWith.Take(Profile.MostInGraph)];
        if (actors.Length < 2) return null;
        var most = actors.Max(actor => actor.Value.Count);
        Node[] nodes = [.. actors.Select((actor, place) => At(actor.Value, place, actors.Length, most))];
        var strongest = profile.Ties.Count == 0 ? 1 : profile.Ties.Max(tie => tie.Articles);
        var lines = profile.Ties.Select(tie => new Line(nodes[tie.First], nodes[tie.Second], 1 + (int)((Widths - 1) * tie.Articles / strongest), tie.Articles));
        return new NamedGraph(nodes, [.. lines.OrderBy(line => line.Width)]);
    }

    /// <summary>A long name as its beginning and its last word: names of offices begin alike.</summary>
    private static string Short(string name)
    {
        if (name.Length <= LongestName) return name;
        var last = name[(name.LastIndexOf(' ') + 1)..];
        return last.Length > LongestName / 2 ? Beginning.Of(name, LongestName - 2) : $"{Beginning.Of(name, LongestName - 3 - last.Length)} {last}";
    }

    private static Node At(FacetValue value, int place, int all, long most)
    {
        var angle = 2 * Math.PI * place / all - Math.PI / 2;
        var radius = SmallestDot + (int)((LargestDot - SmallestDot) * Math.Sqrt((double)value.Count / most));
        return new Node(
            value,
            Short(value.Label),
            (int)(Width / 2 + RadiusAcross * Math.Cos(angle)),
            (int)(Height / 2 - 10 + RadiusDown * Math.Sin(angle)),
            radius);
    }
}
