using SearchPortal.Engine.Numerics;

namespace SearchPortal.Engine.Tests.Numerics;

public sealed class TextHashTests
{
    [Fact]
    public void A_part_of_a_text_has_the_hash_that_it_has_alone()
    {
        const string Text = "The harbour of Misrata, مصراتة and Ürümqi 2026";
        for (var start = 0; start <= Text.Length; start++)
        {
            for (var length = 0; start + length <= Text.Length; length++) TextHash.Of(Text, start, length).ShouldBe(TextHash.Of(Text.AsSpan(start, length)));
        }
    }

    [Fact]
    public void Texts_that_differ_in_anything_have_other_hashes()
    {
        string[] texts = ["", "\0", "\0\0", "a", "b", "ab", "ba", "a\0", "abcdefgh", "abcdefgi", "abcdefgh\0", "abcdefghabcdefgh", "abcdefghabcdefgi", "bbcdefghabcdefgh"];
        texts.Select(text => TextHash.Of(text)).Distinct().Count().ShouldBe(texts.Length);
    }
}
