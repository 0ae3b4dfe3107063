using SearchPortal.Web.Pages;

namespace SearchPortal.Web.Tests.Pages;

public sealed class BeginningTests
{
    [Theory]
    [InlineData("Short.", "Short.")]
    [InlineData("Ships waited in the harbour", "Ships …")]
    [InlineData("Harbourmaster", "Harbourmas …")]
    [InlineData("Ships now, later", "Ships now, …")]
    [InlineData("123456789🙂🙂", "123456789 …")]
    [InlineData("", "")]
    public void A_text_is_cut_between_words_if_it_has_any(string text, string beginning) => Beginning.Of(text, 10).ShouldBe(beginning);
}
