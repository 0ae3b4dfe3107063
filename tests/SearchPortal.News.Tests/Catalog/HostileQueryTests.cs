using System.Text;
using SearchPortal.News.Catalog;

namespace SearchPortal.News.Tests.Catalog;

/// <summary>No text is too strange to be asked: each gets an answer, or a message that it costs too much.</summary>
public sealed class HostileQueryTests(ProximityCorpus corpus) : IClassFixture<ProximityCorpus>
{
    private static readonly string[] Pieces =
    [
        "haftar", "munir", "oil", "the", "JF-17", "حفتر", "arm*", "h?ft*r", "*", "?*", "*-*", "haftar~", "drone~2", "/h.f*/", "/[/", "/.*/", "\"met munir\"", "\"oil and\"~3",
        "name:\"hifter\"", "title:", "body:", "actor:khalifa-haftar", "actor:", "outlet:*", "outlet:", "date:2026", "date:[", "language:en", "author:",
        "NEAR/3", "NEAR", "ADJ", "ADJ/2", "SENTENCE", "PARAGRAPH", "ATLEAST/2", "LEAD(", "AND", "OR", "NOT", "-", "+", "(", ")", "^2", "^0", "☃", "\uD800", "\"",
    ];

    [Fact]
    public void Any_text_is_answered()
    {
        var random = new Random(3);
        for (var round = 0; round < 2_000; round++)
        {
            var text = new StringBuilder();
            for (var i = random.Next(1, 12); i > 0; i--) text.Append(Pieces[random.Next(Pieces.Length)]).Append(random.Next(4) > 0 ? " " : "");
            var query = text.ToString();
            try
            {
                corpus.Index.Search(new SearchRequest { Query = query, Explain = round % 2 == 0, Variants = round % 3 > 0 }).Total.ShouldBeLessThanOrEqualTo(5);
            }
            catch (SearchRefusedException)
            {
                // A clear refusal is an answer.
            }
            catch (Exception problem) when (problem is not Shouldly.ShouldAssertException)
            {
                Assert.Fail($"{query}\n{problem}");
            }
        }
    }
}
