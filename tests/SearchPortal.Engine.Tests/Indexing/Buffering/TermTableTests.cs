using System.Globalization;
using System.Text;
using SearchPortal.Engine.Indexing.Buffering;
using SearchPortal.Engine.Numerics;

namespace SearchPortal.Engine.Tests.Indexing.Buffering;

public sealed class TermTableTests
{
    private readonly TermTable table = new(new BlockPool());

    [Fact]
    public void Each_term_of_each_field_has_one_number()
    {
        string[] texts = [.. Enumerable.Range(0, 5000).Select(number => number.ToString(CultureInfo.InvariantCulture)), "ärzte", "arzte", "حفتر", new string('x', 33), new string('x', 32), new string('é', 4000), ""];
        foreach (var (text, number) in texts.Select((text, number) => (text, number)))
        {
            Number(0, text).ShouldBe(2 * number);
            Number(1, text).ShouldBe(2 * number + 1);
        }

        foreach (var (text, number) in texts.Select((text, number) => (text, number)))
        {
            Number(1, text).ShouldBe(2 * number + 1);
            Encoding.UTF8.GetString(table.Text(2 * number)).ShouldBe(text);
            table[2 * number].Field.ShouldBe(0);
        }

        table.Count.ShouldBe(2 * texts.Length);
    }

    [Fact]
    public void A_guess_is_the_term_or_none()
    {
        var number = Number(3, "harbour");
        table.Guess(Hash(3, "harbour")).ShouldBe(number);
        table.Is(number, 3, "harbour").ShouldBeTrue();
        table.Is(number, 2, "harbour").ShouldBeFalse();
        table.Is(number, 3, "harbou").ShouldBeFalse();
        table.Is(number, 3, "harbouŕ").ShouldBeFalse();
        table.Guess(Hash(3, "harbours")).ShouldBe(-1);
    }

    [Fact]
    public void Texts_that_differ_in_half_surrogates_alone_are_one_term()
    {
        var number = Number(0, "a\uD800b");
        Number(0, "a\uDC00b").ShouldBe(number);
        Number(0, "a\uFFFDb").ShouldBe(number);
        Number(0, "a\U0001F600b").ShouldNotBe(number);
    }

    [Fact]
    public void Two_terms_of_one_hash_are_two()
    {
        var hash = Hash(0, "one");
        var first = table.FindOrAdd(hash, 0, "one");
        var second = table.FindOrAdd(hash, 0, "two");
        second.ShouldNotBe(first);
        table.FindOrAdd(hash, 0, "two").ShouldBe(second);
        table.FindOrAdd(hash, 0, "one").ShouldBe(first);
    }

    private int Number(int field, string text) => table.FindOrAdd(Hash(field, text), field, text);

    private static ulong Hash(int field, string text) => TermTable.HashOf(field, TextHash.Of(text));
}
