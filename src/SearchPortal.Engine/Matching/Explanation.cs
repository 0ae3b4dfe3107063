using System.Globalization;

namespace SearchPortal.Engine.Matching;

/// <summary>How a score came about: a value, in words, and the parts that make it up by <see cref="Rule"/>.</summary>
public sealed record Explanation(float Value, string Description, ExplanationRule Rule, IReadOnlyList<Explanation> Parts)
{
    /// <summary>An explanation without parts.</summary>
    public Explanation(float value, string description) : this(value, description, ExplanationRule.Given, []) { }

    /// <summary>What it is about.</summary>
    public ExplanationTopic Topic { get; init; }

    /// <summary>The label of the query that this explains.</summary>
    public string? Label { get; init; }

    /// <summary>For words: their inverse document frequency.</summary>
    public float? Rarity { get; init; }

    /// <summary>For the frequency of a word or phrase in one text: where, and how often.</summary>
    public WordEvidence? Evidence { get; init; }

    /// <summary>The tree as indented lines.</summary>
    public override string ToString() => Lines("");

    private string Lines(string indent) =>
        string.Create(CultureInfo.InvariantCulture, $"{indent}{Value:G6} {Description}\n") + string.Concat(Parts.Select(part => part.Lines(indent + "  ")));
}
