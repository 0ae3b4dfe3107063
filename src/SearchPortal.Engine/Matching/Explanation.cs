using System.Globalization;

namespace SearchPortal.Engine.Matching;

/// <summary>How a score came about: a value, in words, and the parts that make it up.</summary>
public sealed record Explanation(float Value, string Description, IReadOnlyList<Explanation> Parts)
{
    /// <summary>An explanation without parts.</summary>
    public Explanation(float value, string description) : this(value, description, []) { }

    /// <summary>The tree as indented lines.</summary>
    public override string ToString() => Lines("");

    private string Lines(string indent) =>
        string.Create(CultureInfo.InvariantCulture, $"{indent}{Value:G6} {Description}\n") + string.Concat(Parts.Select(part => part.Lines(indent + "  ")));
}
