using SearchPortal.Engine.Documents;
using SearchPortal.Engine.Queries.Syntax;

namespace SearchPortal.News.Catalog.Clauses;

/// <summary>Tells which clauses have places in a text, so that they can stand near others, in the lead or several times: words, phrases, patterns,
/// recognised actors, alternatives of these in parentheses, and what stands near each other itself.</summary>
internal static class PlaceRules
{
    /// <summary>The text fields in which recognised actors are marked.</summary>
    public static IReadOnlyList<string> MarkedFields { get; } =
        [.. ArticleSchema.Schema.Fields.Where(field => field.Kind == FieldKind.Text && field.MarksField is not null).Select(field => field.Name)];

    /// <summary>Whether a clause has places.</summary>
    public static bool HasPlaces(SyntaxNode node) => FieldsOf(node) is not [];

    /// <summary>Whether a clause asks that its parts are near each other.</summary>
    public static bool AsksForNearness(SyntaxNode node) => node switch
    {
        BoostNode boost => AsksForNearness(boost.Child),
        FieldNode { Field: ArticleSchema.Actor } field => AsksForNearness(field.Child),
        GroupNode group => group.Clauses.Any(clause => AsksForNearness(clause.Node)),
        _ => node is ProximityNode,
    };

    /// <summary>The only fields in which a clause has places: null for any, none where it has no places at all.</summary>
    private static IReadOnlyList<string>? FieldsOf(SyntaxNode node) => node switch
    {
        WordNode or PhraseNode or PrefixNode or WildcardNode or FuzzyNode or RegexpNode => null,
        BoostNode boost => FieldsOf(boost.Child),
        FieldNode { Field: ArticleSchema.Actor } field => IsActors(field.Child) ? MarkedFields : [],
        FieldNode field when IsText(field.Field) => FieldsOf(field.Child) is not [] and var inner ? inner ?? [field.Field] : [],
        GroupNode group => OfGroup(group),
        ProximityNode proximity => OfAll(proximity.Operands),
        _ => [],
    };

    public static bool IsText(string field) => ArticleSchema.Schema.Find(field)?.Kind == FieldKind.Text;

    private static IReadOnlyList<string>? OfGroup(GroupNode group)
    {
        var fields = new List<string>();
        var isAnywhere = false;
        foreach (var clause in group.Clauses)
        {
            var own = clause.Kind == ClauseKind.Should ? FieldsOf(clause.Node) : [];
            if (own is []) return [];
            if (own is null) isAnywhere = true;
            else fields.AddRange(own);
        }

        return isAnywhere ? null : fields.Distinct().ToArray();
    }

    private static IReadOnlyList<string>? OfAll(IReadOnlyList<SyntaxNode> operands)
    {
        var lists = operands.Select(FieldsOf).ToArray();
        return Array.Exists(lists, list => list is []) ? [] : Places.CommonFields(lists);
    }

    private static bool IsActors(SyntaxNode node) => node switch
    {
        WordNode or PhraseNode => true,
        BoostNode boost => IsActors(boost.Child),
        GroupNode group => group.Clauses.All(clause => clause.Kind == ClauseKind.Should && IsActors(clause.Node)),
        ProximityNode proximity => proximity.Operands.All(IsActors),
        _ => false,
    };
}
