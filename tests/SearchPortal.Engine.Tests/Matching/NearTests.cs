using SearchPortal.Engine.Documents;
using SearchPortal.Engine.Matching;
using SearchPortal.Engine.Queries;

namespace SearchPortal.Engine.Tests.Matching;

public sealed class NearTests
{
    private static readonly IndexSchema Schema = new(
        [Field.Text("body", "letters/1", "body.stem", "body.marks"), Field.Number("date")], new IndexOrder("date", Descending: true));

    [Theory]
    [InlineData("a x b", 0, true, false)]
    [InlineData("a x b", 1, true, true)]
    [InlineData("b x a", 1, true, false)]
    [InlineData("b x a", 1, false, true)]
    [InlineData("a b", 0, true, true)]
    [InlineData("a x x b", 1, false, false)]
    public void Words_between_are_counted(string text, int distance, bool ordered, bool matches) =>
        Index(text).Matches(Near(distance, ordered, "a", "b")).ShouldBe(matches);

    [Fact]
    public void Words_between_add_up_over_all_gaps()
    {
        Index("a x b x c").Matches(Near(2, true, "a", "b", "c")).ShouldBeTrue();
        Index("a x b x c").Matches(Near(1, true, "a", "b", "c")).ShouldBeFalse();
    }

    [Fact]
    public void A_word_that_is_asked_twice_must_stand_twice()
    {
        Index("york").Matches(Near(5, false, "york", "york")).ShouldBeFalse();
        Index("york x york").Matches(Near(5, false, "york", "york")).ShouldBeTrue();
    }

    [Fact]
    public void A_later_place_is_taken_where_the_first_one_leads_nowhere()
    {
        // From the left, each word taken as early as possible, leaves too wide a gap.
        var alias = new SynonymQuery("body", [["a"], ["a", "b", "c"]]);
        Marked("x a b c d", new NearQuery("body", [alias, Term("d")], 0, Ordered: true)).ShouldBe(["a b c", "d"]);
        Marked("a c x x a b c", Near(0, true, "a", "b", "c")).ShouldBe(["a", "b", "c"]);
    }

    [Fact]
    public void An_alias_of_several_words_keeps_its_place_in_a_phrase()
    {
        var alias = new SynonymQuery("body", [["lna"], ["libyan", "national", "army"], []]);
        var phrase = new NearQuery("body", [Term("general"), alias, Term("said")], 0, Ordered: true);
        Marked("the general libyan national army said", phrase).ShouldBe(["general", "libyan national army", "said"]);
        Marked("general lna said", phrase).ShouldBe(["general", "lna", "said"]);
        Marked("general libyan army said", phrase).ShouldBeEmpty();
    }

    [Fact]
    public void Only_places_that_took_part_are_marked()
    {
        Marked("a x x x x b a", Near(1, false, "a", "b")).ShouldBe(["b", "a"]);
        var inner = Near(1, true, "a", "b");
        Marked("a b x x x a b c", new NearQuery("body", [inner, Term("c")], 0, Ordered: true)).ShouldBe(["a", "b", "c"]);
    }

    [Fact]
    public void A_near_query_is_one_place_for_another_one()
    {
        var inner = Near(3, false, "a", "c");
        // The word between a and c lies inside of the place.
        Index("a b c").Matches(new NearQuery("body", [inner, Term("b")], 5, Ordered: false)).ShouldBeFalse();
        Index("a x c b").Matches(new NearQuery("body", [inner, Term("b")], 0, Ordered: true)).ShouldBeTrue();
    }

    [Fact]
    public void Exact_form_stem_and_mark_share_their_places()
    {
        var index = Index("haftar visited cairo", new Mark(0, "actor:haftar"), new Mark(15, "actor:egypt"));
        index.Matches(new NearQuery("body", [new TermQuery("body.marks", "actor:haftar"), new TermQuery("body.marks", "actor:egypt")], 1, Ordered: true)).ShouldBeTrue();
        index.Matches(new NearQuery("body", [new TermQuery("body.marks", "actor:haftar"), new TermQuery("body.stem", "visited")], 0, Ordered: true)).ShouldBeTrue();
        // The mark takes the place of its word.
        index.Matches(new NearQuery("body", [new TermQuery("body.marks", "actor:haftar"), Term("haftar")], 9, Ordered: false)).ShouldBeFalse();
    }

    [Fact]
    public void Units_begin_at_their_marks()
    {
        var index = Index("a b c d", new Mark(0, "sentence"), new Mark(4, "sentence"));
        index.Matches(new WithinQuery("body", [Term("a"), Term("b")], "sentence")).ShouldBeTrue();
        index.Matches(new WithinQuery("body", [Term("b"), Term("c")], "sentence")).ShouldBeFalse();
        index.Matches(new WithinQuery("body", [PhraseQuery.Of("body", ["b", "c"]), Term("d")], "sentence")).ShouldBeFalse();
        index.Matches(new WithinQuery("body", [Term("a"), Term("d")], "nothing")).ShouldBeTrue();
    }

    [Fact]
    public void Before_counts_and_marks_only_what_lies_before()
    {
        var index = Index("a x a b", new Mark(4, "lead-end"));
        index.Find(new BeforeQuery("body", Term("a"), "lead-end")).Select(match => match.Start).ShouldBe([0]);
        index.Matches(new BeforeQuery("body", Term("b"), "lead-end")).ShouldBeFalse();
        index.Matches(new BeforeQuery("body", Term("b"), "nothing")).ShouldBeTrue();
        index.Matches(new BeforeQuery("body", Near(9, true, "a", "b"), "lead-end")).ShouldBeFalse();
    }

    [Fact]
    public void At_least_counts_a_word_once_in_all_its_forms()
    {
        var both = new DisjunctionMaxQuery([Term("a"), new TermQuery("body.stem", "a")]);
        Index("a b").Matches(new AtLeastQuery(both, 2)).ShouldBeFalse();
        Index("a b a").Matches(new AtLeastQuery(both, 2)).ShouldBeTrue();
    }

    [Fact]
    public void Patterns_have_places() =>
        Marked("haftar met x hiftar", new NearQuery("body", [new WildcardQuery("body", "h?ftar"), Term("met")], 0, Ordered: false)).ShouldBe(["haftar", "met"]);

    [Fact]
    public void More_clauses_in_any_order_than_can_be_tried_are_refused_with_a_sentence() =>
        Should.Throw<SearchTooCostlyException>(() => Index("a").Matches(Near(9, false, [.. Enumerable.Repeat("a", NearQuery.MaxInAnyOrder + 1)]))).Message.ShouldContain("at most 8");

    [Fact]
    public void An_alternative_in_a_text_that_no_document_has_counts_nothing()
    {
        var nowhere = new CombinedFieldsQuery([new FieldPart(new TermQuery("body.marks", "actor:haftar"), 1)]);
        var either = new DisjunctionMaxQuery([Term("a"), nowhere]);
        Marked("a b", new NearQuery("body", [either, Term("b")], 0, Ordered: true)).ShouldBe(["a", "b"]);
    }

    [Fact]
    public void A_field_that_is_no_text_is_the_callers_mistake() =>
        Should.Throw<ArgumentException>(() => Index("a").Matches(new NearQuery("date", [Term("a")], 1, true)));

    private static TermQuery Term(string word) => new("body", word);

    private static NearQuery Near(int distance, bool ordered, params string[] words) => new("body", [.. words.Select(Term)], distance, ordered);

    private static MemoryIndex Index(string text, params Mark[] marks) =>
        new(Schema, new Document("d") { Texts = new Dictionary<string, TextValue> { ["body"] = new(text, [], marks) } });

    private static IEnumerable<string> Marked(string text, Query query) => Index(text).Find(query).Select(match => text.Substring(match.Start, match.Length));
}
