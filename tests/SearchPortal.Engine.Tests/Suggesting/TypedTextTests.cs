using SearchPortal.Engine.Analysis;
using SearchPortal.Engine.Suggesting;

namespace SearchPortal.Engine.Tests.Suggesting;

/// <summary>The parts of a label that were typed are found in it.</summary>
public sealed class TypedTextTests
{
    [Theory]
    [InlineData("haf", "Khalifa Haftar", "Haf")]
    [InlineData("haf khalifa", "Khalifa Haftar", "Khalifa")]
    [InlineData("khalifa haf", "Khalifa Haftar", "Khalifa|Haf")]
    [InlineData("hatf", "Khalifa Haftar", "Haftar")]
    [InlineData("iran", "Iran and Iraq", "Iran")]
    [InlineData("fass", "Faßbinder", "Faß")]
    [InlineData("côte", "Cote d’Ivoire", "Cote")]
    [InlineData("دبي", "الدبيبة دبيبة", "الدبي|دبي")]
    [InlineData("الدبي", "الدبيبة دبيبة", "الدبي|دبي")]
    [InlineData("o'br", "O’Brien", "O’Br")]
    [InlineData("𐐀𐐁", "𐐀𐐁𐐂", "𐐀𐐁")]
    [InlineData("", "Libya", "")]
    public void What_was_typed_is_marked(string typed, string label, string marked) => string.Join('|', TypedText.Read(typed, Analyzers.Get("folding/2")).Find(label)
        .Select(span => label[span.Start..span.End])).ShouldBe(marked);

    [Theory]
    [InlineData("abc", 0)]
    [InlineData("abcd", 1)]
    [InlineData("abcdefg", 1)]
    [InlineData("abcdefgh", 2)]
    [InlineData("𐐀𐐁", 0)]
    public void Longer_words_may_have_more_errors(string word, int edits) => TypedText.AllowedEdits(word).ShouldBe(edits);
}
