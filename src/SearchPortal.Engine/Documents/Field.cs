namespace SearchPortal.Engine.Documents;

/// <summary>A field of an <see cref="IndexSchema"/>.</summary>
/// <param name="Name">Its name; unique in the schema.</param>
/// <param name="Kind">What it holds.</param>
public sealed record Field(string Name, FieldKind Kind)
{
    /// <summary>Text fields: the analyzer's name and version, such as <c>news/1</c>.</summary>
    public string? Analyzer { get; init; }

    /// <summary>Text fields: the field that holds the stems at the same positions, or null for none.
    /// Exact form and stem are fields of their own so that lengths and scores of each stay true.</summary>
    public string? StemField { get; init; }

    /// <summary>Text fields: the field of kind <see cref="FieldKind.Marks"/> that takes this text's marks, or null.</summary>
    public string? MarksField { get; init; }

    /// <summary>A text field whose words are kept exactly as the analyzer gives them.</summary>
    public static Field Text(string name, string analyzer, string? stemField = null, string? marksField = null) =>
        new(name, FieldKind.Text) { Analyzer = analyzer, StemField = stemField, MarksField = marksField };

    /// <summary>A field of whole values.</summary>
    public static Field Keyword(string name) => new(name, FieldKind.Keyword);

    /// <summary>A field of one number.</summary>
    public static Field Number(string name) => new(name, FieldKind.Number);
}
