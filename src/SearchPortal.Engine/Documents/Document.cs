namespace SearchPortal.Engine.Documents;

/// <summary>What is indexed under one id. Fields that are not set are missing.</summary>
/// <param name="Id">Unique in the index; a second document with it replaces the first. 1 to <see cref="MaxIdBytes"/> UTF-8 bytes.</param>
public sealed record Document(string Id)
{
    /// <summary>The longest id, in UTF-8 bytes.</summary>
    public const int MaxIdBytes = 2048;

    /// <summary>Values of text fields.</summary>
    public IReadOnlyDictionary<string, TextValue> Texts { get; init; } = new Dictionary<string, TextValue>();

    /// <summary>Values of keyword fields; a value given twice counts once.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Keywords { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Values of number fields.</summary>
    public IReadOnlyDictionary<string, long> Numbers { get; init; } = new Dictionary<string, long>();

    /// <summary>Bytes that are given back with a hit; the engine does not look into them.</summary>
    public ReadOnlyMemory<byte> Stored { get; init; }
}
