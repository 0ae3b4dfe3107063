using System.Globalization;
using SearchPortal.News.Figures;

namespace SearchPortal.News.Catalog.Grouping;

/// <summary>Which amounts of money, shares, counts and dates reports tell.</summary>
internal sealed class FigureDifferences
{
    // What a text of megabytes counts is no longer a report.
    private const int MostFigures = 300;

    // Of a long story, the subjects that most reports have.
    private const int MostOfKind = 8;

    private readonly List<(int Report, Figure Figure, string Text, string Language)> found = [];

    /// <summary>Notes the figures of a report.</summary>
    /// <param name="place">The report's place in the story.</param>
    /// <param name="article">The report.</param>
    public void Add(int place, Article article)
    {
        var figures = Of(article.Title ?? "", article, inTitle: true).Concat(Of(article.Body, article, inTitle: false)).Take(MostFigures);
        found.AddRange(figures.Select(figure => (place, figure.Figure, figure.Text, article.Language)));
    }

    /// <summary>The differences, by kind; within each, what most reports tell first.</summary>
    public IEnumerable<StoryDifference> Differences()
    {
        var currencies = found.Where(each => each.Figure is { Kind: FigureKind.Money, Unit.Length: > 0 }).GroupBy(each => each.Figure.Scale)
            .ToDictionary(scale => scale.Key, scale => scale.Select(each => each.Figure.Unit).Distinct().ToArray());
        return found
            .GroupBy(each => (each.Figure.Kind, Subject: SubjectOf(each.Figure, each.Language, currencies)))
            .Select(group =>
            {
                var variants = new ReportVariants(KindOf(group.Key.Kind), NameOf(group.First().Figure, group.Key.Subject), null, ConflictOf(group.Key.Kind));
                foreach (var each in group) variants.Add(each.Report, KeyOf(each.Figure), each.Text);
                return variants;
            })
            .OrderByDescending(variants => variants.Reports)
            .Select(variants => variants.Difference()).OfType<StoryDifference>()
            .GroupBy(difference => difference.Kind).OrderBy(kind => kind.Key).SelectMany(kind => kind.Take(MostOfKind));
    }

    private static IEnumerable<(Figure Figure, string Text)> Of(string text, Article article, bool inTitle)
    {
        (int, int)[] names = [.. article.Mentions.Where(mention => mention.InTitle == inTitle).Select(mention => (mention.Start, mention.Start + mention.Length))];
        return FigureFinder.Find(text, names).Select(figure => (figure, text[figure.Start..figure.End]));
    }

    /// <summary>What two figures must have in common to be about the same. A sum without its currency is one of the only currency of its size.</summary>
    private static string SubjectOf(Figure figure, string language, Dictionary<int, string[]> currencies) => figure.Kind switch
    {
        FigureKind.Money => $"{(figure.Unit.Length > 0 ? figure.Unit : currencies.GetValueOrDefault(figure.Scale) is [var only] ? only : "")} {figure.Scale}",
        FigureKind.Date => figure.Unit,
        FigureKind.Weekday => "",
        _ => WordQueries.Analyze(figure.Unit, language) is [var word, ..] ? word.Stem : figure.Unit,
    };

    private static string NameOf(Figure figure, string subject) => figure.Kind switch
    {
        FigureKind.Money => string.Join(", ", new[] { subject.Split(' ')[0], Magnitude(figure.Scale) }.Where(part => part.Length > 0)),
        FigureKind.Share => figure.Unit.Length > 0 ? $"percent ({figure.Unit})" : "percent",
        FigureKind.Date => CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(int.Parse(figure.Unit, CultureInfo.InvariantCulture)),
        FigureKind.Weekday => "day of the week",
        _ => figure.Unit,
    };

    private static string Magnitude(int scale) => scale switch { 3 => "thousands", 6 => "millions", 9 => "billions", 12 => "trillions", _ => "" };

    private static string KeyOf(Figure figure) => figure.Kind switch
    {
        FigureKind.Date => string.Create(CultureInfo.InvariantCulture, $"{figure.Year}-{figure.Days.First}-{figure.Days.Last}"),
        FigureKind.Weekday => figure.Days.First.ToString(CultureInfo.InvariantCulture),
        _ => string.Create(CultureInfo.InvariantCulture, $"{figure.Bound} {(figure.Value is { } value ? value.ToString("0.############", CultureInfo.InvariantCulture) : "some")}"),
    };

    /// <summary>Dates exclude each other where both tell a day, or both a year, that is another.</summary>
    private static Func<string, string, bool> ConflictOf(FigureKind kind)
    {
        if (kind != FigureKind.Date) return (one, other) => one != other;
        return (one, other) =>
        {
            string[] parts = one.Split('-'), others = other.Split('-');
            return Differ(parts[0], others[0]) || Differ(parts[1], others[1]) || Differ(parts[2], others[2]);
        };

        static bool Differ(string part, string otherPart) => part != "0" && otherPart != "0" && part != otherPart;
    }

    private static DifferenceKind KindOf(FigureKind kind) => kind switch
    {
        FigureKind.Money => DifferenceKind.Money,
        FigureKind.Share => DifferenceKind.Share,
        FigureKind.Count => DifferenceKind.Count,
        FigureKind.Date => DifferenceKind.Date,
        _ => DifferenceKind.Weekday,
    };
}
