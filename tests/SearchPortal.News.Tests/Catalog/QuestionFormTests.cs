using SearchPortal.News.Catalog;

namespace SearchPortal.News.Tests.Catalog;

public sealed class QuestionFormTests
{
    [Theory]
    [InlineData("haftar munir hammad sharif tripoli", 5, false)]
    [InlineData("oil gas field terminal port embargo sanctions", 7, true)]
    [InlineData("What did the general say of oil in Tripoli?", 4, true)]
    [InlineData("what did the general say of oil in Tripoli", 4, true)]
    [InlineData("The general met the prime minister in Islamabad.", 5, true)]
    [InlineData("who is haftar?", 1, false)]
    [InlineData("the fall of the central bank governor", 4, false)]
    [InlineData("", 0, false)]
    public void Sentences_and_long_texts_take_any_word(string text, int contentWords, bool takesAny) =>
        QuestionForm.TakesAnyWord(text, contentWords).ShouldBe(takesAny);

    [Theory]
    [InlineData("I AM INTERESTED IN OIL AND GAS BUT NOT IN COAL OR PEAT", true)]
    [InlineData("HAFTAR AND MUNIR", false)]
    [InlineData("HAFTAR MEETS MUNIR IN BENGHAZI OVER JF-17", true)]
    [InlineData("(UN OR EU) AND (LNA OR GNU) NOT US", false)]
    [InlineData("حفتر AND طرابلس AND بنغازي AND درنة AND سرت AND طبرق AND سبها", false)]
    [InlineData("I am interested in oil AND gas but NOT in coal OR peat", false)]
    [InlineData("المشير حفتر في طرابلس مع رئيس الوزراء في بنغازي", false)]
    public void A_long_text_in_capitals_has_no_operators(string text, bool isAllCapitals) =>
        QuestionForm.IsAllCapitals(text).ShouldBe(isAllCapitals);

    [Fact]
    public void A_remark_in_parentheses_is_no_group_of_a_question()
    {
        using var index = TestCatalog.Of(
            new { id = "a", text = "Time passes." },
            new { id = "b", text = "All of the time sharing systems." },
            new { id = "c", text = "Rain." });

        index.Ids("Which articles deal with TSS (time sharing system) on computers?").ShouldBe("b a");
        index.Ids("TSS OR (time sharing)").ShouldBe("b");
    }

    [Fact]
    public void Capitals_do_not_turn_a_question_into_a_formula()
    {
        using var index = TestCatalog.Of(
            new { id = "a", text = "Oil was found." },
            new { id = "b", text = "Gas and coal." },
            new { id = "c", text = "Rain." });
        var answer = index.Search("I AM INTERESTED IN OIL AND GAS BUT NOT IN COAL OR PEAT, TIN, ZINC, IRON");

        answer.Hits.Select(hit => hit.Id).ShouldBe(["a", "b"], ignoreOrder: true);
        answer.Query.Notes.ShouldContain(note => note.Code == "all-capitals");
    }
}
