namespace SearchPortal.Engine.Documents;

/// <summary>The fields of an index and the order of its documents. Fixed when the index is made; written to every commit.</summary>
/// <param name="Fields">All fields that documents may set.</param>
/// <param name="Order">The order inside segments and among ties.</param>
public sealed record IndexSchema(IReadOnlyList<Field> Fields, IndexOrder Order)
{
    /// <summary>The field with this name.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public Field this[string name] => Find(name) ?? throw new ArgumentException($"the schema has no field '{name}'; it has {string.Join(", ", Fields.Select(known => known.Name))}", nameof(name));

    /// <summary>The field with this name, or null.</summary>
    public Field? Find(string name) => Fields.FirstOrDefault(field => field.Name == name);

    /// <summary>Fields that have postings: every text field, its stems and its marks; in a fixed order.</summary>
    public IEnumerable<string> PostingsFields =>
        Fields.Where(each => each.Kind == FieldKind.Text)
            .SelectMany(each => new[] { each.Name, each.StemField, each.MarksField })
            .OfType<string>().Distinct();

    /// <summary>Fields whose lengths are kept: every text field and its stems.</summary>
    public IEnumerable<string> NormFields =>
        Fields.Where(each => each.Kind == FieldKind.Text)
            .SelectMany(each => new[] { each.Name, each.StemField })
            .OfType<string>().Distinct();

    /// <summary>The text field whose positions the postings field <paramref name="postingsField"/> shares (itself, its stems or its marks).</summary>
    public Field? TextFieldOf(string postingsField) =>
        Fields.FirstOrDefault(field => field.Kind == FieldKind.Text
            && (field.Name == postingsField || field.StemField == postingsField || field.MarksField == postingsField));

    /// <summary>Checks that names are unique and references hold.</summary>
    /// <exception cref="ArgumentException">They don't.</exception>
    public void Validate()
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var field in Fields)
        {
            if (field.Name.Length == 0 || field.Name[0] == '_' || !field.Name.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-'))
                throw new ArgumentException($"'{field.Name}' is no field name: use letters, digits, '.' and '-'");
            if (!names.Add(field.Name)) throw new ArgumentException($"two fields are named '{field.Name}'");
            if (field.Kind == FieldKind.Text && field.Analyzer is null) throw new ArgumentException($"text field '{field.Name}' has no analyzer");
        }

        if (Find(Order.NumberField)?.Kind != FieldKind.Number) throw new ArgumentException($"the order's field '{Order.NumberField}' is no number field");
    }

    /// <summary>Two schemas are equal when their fields and their order are.</summary>
    public bool Equals(IndexSchema? other) => other is not null && Order == other.Order && Fields.SequenceEqual(other.Fields);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Order, Fields.Count);
}
