namespace SearchPortal.Web.Pages;

/// <summary>The query language in examples, for the panel below the search box.</summary>
internal static class AskExamples
{
    /// <summary>The examples by what they are for.</summary>
    public static IReadOnlyList<(string Caption, IReadOnlyList<AskExample> Examples)> All { get; } =
    [
        ("Words and names",
        [
            new("arms embargo", "both words, in any form of them"),
            new("Dbeibeh", "a name, in every known spelling"),
            new("\"field marshal\"", "exactly these words, side by side"),
            new("name:\"saddam haftar\"", "side by side, in every known spelling"),
        ]),
        ("Together",
        [
            new("derna OR sirte", "one of them or both"),
            new("haftar -munir", "the first without the second"),
            new("(derna OR sirte) AND haftar", "parentheses group"),
            new("haftar^3 munir", "one word counts more than the other"),
        ]),
        ("Near each other",
        [
            new("haftar NEAR/8 munir", "at most eight words between, in either order"),
            new("field ADJ/3 haftar", "in this order, at most three words between"),
            new("haftar SENTENCE munir", "in one sentence; PARAGRAPH likewise"),
            new("LEAD(haftar)", "in the headline or the first paragraph"),
            new("ATLEAST/3 haftar", "three times or more"),
        ]),
        ("Parts of words",
        [
            new("milit*", "words that begin so"),
            new("h?ft*r", "one character; any number of them"),
            new("haftar~1", "one character missing, more or other"),
            new("/haft.r/", "a regular expression for a whole word"),
        ]),
        ("Fields and dates",
        [
            new("title:haftar", "in the headline; body:, author:, dateline:"),
            new("actor:khalifa-haftar", "names an actor; outlet:, topic:, language:"),
            new("date:2026-02", "a year, month or day"),
            new("date:[2020 TO 2021]", "from one to the other; * leaves an end open"),
        ]),
    ];
}
