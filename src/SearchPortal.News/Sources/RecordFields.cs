using SearchPortal.News.Extraction;

namespace SearchPortal.News.Sources;

/// <summary>Collects what a record of an item states, field by field.</summary>
/// <param name="item">The item.</param>
/// <param name="line">The line of the record, where it has one.</param>
internal sealed class RecordFields(SourceItem item, int? line = null)
{
    /// <summary>What was stated so far.</summary>
    public StatedFields Stated { get; } = new();

    /// <summary>States a field, unless it is stated already or the value is blank.</summary>
    /// <param name="name">The field.</param>
    /// <param name="value">Its value, or null.</param>
    /// <param name="reason">See <see cref="StatedValue.Reason"/>.</param>
    public void Add(string name, string? value, string reason) => Add(name, [value], reason);

    /// <summary>States a field, unless it is stated already; blank values are left out.</summary>
    public void Add(string name, IEnumerable<string?> values, string reason)
    {
        string[] stated = [.. values.Where(value => !string.IsNullOrWhiteSpace(value)).Select(value => ReceivedText.Clean(value!).Trim()).Where(value => value.Length > 0)];
        if (stated.Length > 0) Stated.Add(name, new StatedValue(stated, item.Source, line) { Reason = reason });
    }

    /// <summary>What is stated beside the item goes before what the record states; a record's id, address and headline are its own.</summary>
    /// <param name="sidecar">What is stated beside the item.</param>
    /// <param name="isOnly">Whether the record is the only one of its item: then all that is stated beside it is about it.</param>
    public StatedFields Beside(Sidecar sidecar, bool isOnly)
    {
        var fields = new StatedFields();
        if (isOnly) fields.Complete(sidecar.Fields);
        else fields.Complete(sidecar.Fields, FieldNames.Id, FieldNames.Url, FieldNames.Title);
        fields.Complete(Stated);
        return fields;
    }
}
