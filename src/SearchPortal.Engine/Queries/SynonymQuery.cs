namespace SearchPortal.Engine.Queries;

/// <summary>Several words or phrases scored as if they were one term: the frequency is the sum of theirs (where one lies inside another, both count),
/// the document frequency is that of the most frequent one (Lucene's SynonymQuery, with phrases).</summary>
/// <param name="Field">A text field or its stems.</param>
/// <param name="Alternatives">Each a run of one term or more that stand side by side; a run of none matches nothing.</param>
public sealed record SynonymQuery(string Field, IReadOnlyList<IReadOnlyList<string>> Alternatives) : Query;
