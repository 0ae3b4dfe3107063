using System.Text.Encodings.Web;
using System.Text.Json;
using SearchPortal.Engine.Analysis;
using SearchPortal.Engine.Documents;
using SearchPortal.News.Catalog.Spelling;
using SearchPortal.News.Catalog.Stories;
using SearchPortal.News.Names;
using SearchPortal.News.Names.Matching;
using SearchPortal.News.Stories;

namespace SearchPortal.News.Catalog;

/// <summary>How an article lies in the index: the one place where the two models meet.</summary>
internal static class ArticleSchema
{
    public const string Title = "title";
    public const string Body = "body";
    public const string Author = "author";
    public const string Dateline = "dateline";
    public const string Outlet = "outlet";

    /// <summary>See <see cref="Article.Agency"/>.</summary>
    public const string Agency = "agency";

    public const string Actor = "actor";

    /// <summary>Recognised forms of names; see <see cref="ActorMention.Form"/>.</summary>
    public const string Form = "form";

    /// <summary>By which listed names an article's actors were recognised; see <see cref="Actors.RecognitionStamp"/>.</summary>
    public const string Recognised = "recognised";

    public const string Topic = "topic";
    public const string Language = "language";
    public const string Published = "published";

    /// <summary>See <see cref="Article.Updated"/>.</summary>
    public const string Updated = "updated";

    /// <summary>The id of the first article of its group of copies; empty where an article has no copies.</summary>
    public const string Copies = "copies";

    /// <summary>The id of its story, which is that of the story's first article; empty where nobody else reports the event.</summary>
    public const string Story = "story";

    public const string ContentHash = "hash";
    public const string SourceOf = "source";
    public const string StemSuffix = ".stem";
    public const string MarksSuffix = ".marks";
    /// <summary>The words that an article writes as names, each once; it is looked up, not searched.</summary>
    public const string Names = "names";
    /// <summary>Which of them stand side by side, see <see cref="NameNeighbour"/>.</summary>
    public const string Neighbours = "names.beside";
    /// <summary>A few words by which copies of an article are found, see <see cref="CopySketch"/>; not for queries.</summary>
    public const string Sketch = "sketch";

    /// <summary>What reports of the same event have in common, see <see cref="Stories.StoryTerms"/>; not for queries.</summary>
    public const string Event = "event";
    public const string TextAnalyzer = "news/1";

    /// <summary>Makes words of names and of what is typed for them, and of text that has no stems.</summary>
    public const string LabelAnalyzer = "folding/2";

    /// <summary>Reserved terms of the marks fields.</summary>
    public const string SentenceMark = "sentence";

    /// <inheritdoc cref="SentenceMark"/>
    public const string ParagraphMark = "paragraph";

    /// <summary>Stands where the lead (the first paragraph) has ended.</summary>
    public const string LeadEndMark = "lead-end";

    /// <summary>Followed by the id of the listed actor who is named here.</summary>
    public const string ActorMark = "actor:";

    /// <summary>Followed by the form of the name of somebody who is named here and was not listed: the table of forms says who that is.</summary>
    public const string FormMark = "form:";

    // Stored text is read by this program alone: other scripts stand as they are, and what follows from other properties is left out.
    private static readonly JsonSerializerOptions StoredForm = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, IgnoreReadOnlyProperties = true };

    /// <summary>Newest first, undated last, then by id.</summary>
    public static IndexSchema Schema { get; } = new(
        [
            Field.Text(Title, TextAnalyzer, Title + StemSuffix, Title + MarksSuffix),
            Field.Text(Body, TextAnalyzer, Body + StemSuffix, Body + MarksSuffix),
            Field.Text(Author, LabelAnalyzer),
            Field.Text(Dateline, LabelAnalyzer),
            Field.Text(Names, TextAnalyzer),
            Field.Text(Neighbours, TextAnalyzer),
            Field.Text(Sketch, LabelAnalyzer),
            Field.Text(Event, LabelAnalyzer),
            Field.Keyword(Outlet),
            Field.Keyword(Agency),
            Field.Keyword(Actor),
            Field.Keyword(Form),
            Field.Keyword(Recognised),
            Field.Keyword(Topic),
            Field.Keyword(Language),
            Field.Keyword(Copies),
            Field.Keyword(Story),
            Field.Number(Published),
            Field.Number(Updated),
            Field.Number(ContentHash),
            Field.Number(SourceOf),
        ],
        new IndexOrder(Published, Descending: true));

    /// <summary>Keys by which a name's other spellings are found among the words written as names.</summary>
    public static IReadOnlyList<TermKeySource> TermKeys { get; } = [new(Names, NameKeys.Version, (term, keys) => NameKeys.AddTo(term, keys))];

    /// <summary>Fields of the query language.</summary>
    public static IReadOnlySet<string> QueryFields { get; } =
        new HashSet<string>(StringComparer.Ordinal) { Title, Body, Author, Dateline, Outlet, Agency, Actor, Topic, Language, "date" };

    /// <summary>The article as the engine keeps it, with the topics that it states and without actors (<see cref="Complete"/>).</summary>
    /// <param name="article">The article.</param>
    /// <param name="story">By what its copies and other reports of its event are found.</param>
    /// <param name="zone">The index's time zone.</param>
    public static Document ToDocument(Article article, StoryMarks story, TimeZoneInfo zone)
    {
        var searchable = ToSearchable(article, [], article.StatedTopics, zone);
        var texts = new Dictionary<string, TextValue>(searchable.Texts);
        var words = new NameWords(article);
        if (words.Find() is { Count: > 0 } names) texts[Names] = new(string.Join('\n', names)) { Language = article.Language };
        if (words.Pairs.Count > 0) texts[Neighbours] = new(string.Join('\n', words.Pairs.SelectMany(pair => NameNeighbour.Terms(pair.First, pair.Second)))) { Language = article.Language };
        if (story.Sketch.Length > 0) texts[Sketch] = new(string.Join(' ', CopySketch.Words(story.Sketch)));
        if (story.Event.Length > 0) texts[Event] = new(story.Event);
        return searchable with { Texts = texts, Stored = ToStored(article) };
    }

    /// <summary>The document with what depends on the rest of the index.</summary>
    public static Document Complete(Document document, IReadOnlyList<string> actors, string recognised) =>
        document with { Keywords = new Dictionary<string, IReadOnlyList<string>>(document.Keywords) { [Actor] = actors, [Recognised] = [recognised] } };

    /// <summary>The document with other topics.</summary>
    public static Document WithTopics(Document document, IReadOnlyList<string> topics) =>
        document with { Keywords = new Dictionary<string, IReadOnlyList<string>>(document.Keywords) { [Topic] = topics } };

    /// <summary>The bytes that are stored of an article.</summary>
    public static byte[] ToStored(Article article) => JsonSerializer.SerializeToUtf8Bytes(article, StoredForm);

    /// <summary>The article as <see cref="ToDocument"/> makes it, without what is stored: enough to ask where a query matches it.</summary>
    public static Document ToSearchable(Article article, IReadOnlyList<string> actors, IReadOnlyList<string> topics, TimeZoneInfo zone)
    {
        var texts = new Dictionary<string, TextValue> { [Body] = new(article.Body, article.WordBreaks, new MarksOnDemand(() => Marks(article))) { Language = article.Language } };
        if (article.Title is not null) texts[Title] = new(article.Title, [], new MarksOnDemand(() => [.. MentionMarks(article, inTitle: true)])) { Language = article.Language };
        if (article.Authors.Count > 0) texts[Author] = new(string.Join(" ; ", article.Authors));
        if (article.Dateline is not null) texts[Dateline] = new(article.Dateline);
        var numbers = new Dictionary<string, long>
        {
            [ContentHash] = unchecked((long)article.ContentHash),
            [SourceOf] = unchecked((long)SourceHash.Of(article.Source)),
        };
        if (article.Published is not null) numbers[Published] = PublishedText.Instant(article.Published, zone);
        if (article.Updated is not null) numbers[Updated] = PublishedText.Instant(article.Updated, zone);
        return new Document(article.Id)
        {
            Texts = texts,
            Keywords = new Dictionary<string, IReadOnlyList<string>>
            {
                [Outlet] = article.Outlet is null ? [] : [article.Outlet],
                [Agency] = article.Agency is null ? [] : [article.Agency],
                [Actor] = actors,
                [Form] = article.Mentions.Select(mention => mention.Form).Distinct(StringComparer.Ordinal).ToArray(),
                [Topic] = topics,
                [Language] = [article.Language.ToLowerInvariant()],
            },
            Numbers = numbers,
        };
    }

    /// <summary>The article of such bytes.</summary>
    public static Article FromStored(byte[] stored) =>
        JsonSerializer.Deserialize<Article>(stored, StoredForm) ?? throw new JsonException("an article is stored as null");

    private static Mark[] Marks(Article article)
    {
        var marks = new List<Mark>();
        var offset = 0;
        for (var i = 0; i < article.Blocks.Count; i++)
        {
            marks.Add(new Mark(offset, ParagraphMark));
            offset += article.Blocks[i].Text.Length;
            if (i == 0) marks.Add(new Mark(offset, LeadEndMark));
            offset += Article.BlockSeparator.Length;
        }

        marks.AddRange(SentenceSplitter.Split(article.Body).Select(sentence => new Mark(sentence.Start, SentenceMark)));
        marks.AddRange(MentionMarks(article, inTitle: false));
        return [.. marks];
    }

    private static IEnumerable<Mark> MentionMarks(Article article, bool inTitle) =>
        article.Mentions.Where(mention => mention.InTitle == inTitle)
            .Select(mention => new Mark(mention.Start, mention.ActorId is { } listed ? ActorMark + listed : FormMark + mention.Form));
}
