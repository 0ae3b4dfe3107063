using System.Globalization;
using SearchPortal.Engine.Analysis.Words;

namespace SearchPortal.Engine.Tests.Analysis.Words;

public sealed class WordBoundariesTests
{
    [Fact(Skip = InstalledUnicode.Missing, SkipType = typeof(InstalledUnicode), SkipUnless = nameof(InstalledUnicode.IsWanted))]
    public void The_official_test_of_Unicode_is_passed()
    {
        const string File = "WordBreakTest.txt";
        Assert.SkipUnless(InstalledUnicode.VersionOf(File) == WordBreakTable.UnicodeVersion,
            $"the installed database is of Unicode {InstalledUnicode.VersionOf(File)}, the engine's tables of {WordBreakTable.UnicodeVersion}");
        var cases = 0;
        foreach (var line in InstalledUnicode.Lines(File))
        {
            var expected = new List<int>();
            var text = "";
            foreach (var sign in line.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries))
            {
                if (sign == "÷") expected.Add(text.Length);
                else if (sign != "×") text += char.ConvertFromUtf32(int.Parse(sign, NumberStyles.HexNumber, CultureInfo.InvariantCulture));
            }

            Boundaries(text).ShouldBe(expected, line);
            cases++;
        }

        cases.ShouldBeGreaterThan(1_800);
    }

    [Fact(Skip = InstalledUnicode.Missing, SkipType = typeof(InstalledUnicode), SkipUnless = nameof(InstalledUnicode.IsWanted))]
    public void Every_character_has_the_value_of_the_database()
    {
        const string File = "WordBreakProperty.txt";
        Assert.SkipUnless(InstalledUnicode.VersionOf(File) == WordBreakTable.UnicodeVersion, "the installed database is of another version");
        var expected = new WordBreak[0x110000];
        foreach (var line in InstalledUnicode.Lines(File))
        {
            var parts = line.Split(';', StringSplitOptions.TrimEntries);
            var ends = parts[0].Split("..").Select(end => int.Parse(end, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToArray();
            expected.AsSpan(ends[0], ends[^1] - ends[0] + 1).Fill(Enum.Parse<WordBreak>(parts[1]));
        }

        for (var codePoint = 0; codePoint < expected.Length; codePoint++)
        {
            var found = WordBreakTable.Of(codePoint) & WordBreak.Property;
            if (found != expected[codePoint]) Assert.Fail($"U+{codePoint:X4} is {found}, not {expected[codePoint]}");
        }
    }

    [Theory]
    [InlineData("can't stop: 3.2", "can't| |stop|:| |3.2")]
    [InlineData("a.b c.", "a.b| |c|.")]
    [InlineData("\U0001F1F1\U0001F1FE\U0001F1F9\U0001F1F3\U0001F1F2", "\U0001F1F1\U0001F1FE|\U0001F1F9\U0001F1F3|\U0001F1F2")]
    [InlineData("\U0001F469\u200D\U0001F52C!", "\U0001F469\u200D\U0001F52C|!")]
    [InlineData("利比亚\r\n", "利|比|亚|\r\n")]
    public void Text_is_parted_as_the_annex_says(string text, string parts)
    {
        var ends = Boundaries(text);
        string.Join('|', ends.Zip(ends.Skip(1), (start, end) => text[start..end])).ShouldBe(parts);
    }

    [Fact]
    public void A_lone_surrogate_stands_alone()
    {
        Boundaries("a\uD800b\uDC00").ShouldBe([0, 1, 2, 3, 4]);
    }

    [Fact]
    public void The_tables_tell_their_version() => WordBreakTable.UnicodeVersion.ShouldMatch(@"^\d+\.\d+\.\d+$");

    private static List<int> Boundaries(string text)
    {
        var found = new List<int> { 0 };
        while (found[^1] < text.Length) found.Add(WordBoundaries.Next(text, found[^1]));
        return found;
    }
}
