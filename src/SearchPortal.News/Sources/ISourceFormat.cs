namespace SearchPortal.News.Sources;

/// <summary>A way in which articles are written down. Safe for many threads.</summary>
internal interface ISourceFormat
{
    /// <summary>Its short name, such as <c>jsonl</c>.</summary>
    string Id { get; }

    /// <summary>What it is, for people: one line.</summary>
    string Description { get; }

    /// <summary>The ends of names that it usually has, parted by spaces, for people; empty where there are none.</summary>
    string Endings => "";

    /// <summary>Whether bytes that begin so are of this format. The formats are asked in the order of <see cref="SourceFormats.All"/>.</summary>
    bool Recognises(SourceHead head);

    /// <summary>Reads the articles, one by one, in bounded memory.</summary>
    /// <remarks>
    /// Costs little: it says where articles begin and end and what is stated, the rest is found later and elsewhere. An <see cref="IOException"/>, an
    /// <see cref="InvalidDataException"/> or an <see cref="UnauthorizedAccessException"/> ends the item; <see cref="ArticleReader"/> makes a problem of it.
    /// </remarks>
    /// <param name="content">The bytes.</param>
    /// <param name="context">What is read by.</param>
    IEnumerable<ReadResult> Read(SourceContent content, ReadContext context);
}
