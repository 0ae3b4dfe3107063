using System.Text;

namespace SearchPortal.Benchmarks.Fuzzing;

/// <summary>Texts of pieces that mean something, and of characters of all kinds, halves of pairs and controls too.</summary>
internal static class HostileText
{
    private static readonly (int First, int Last)[] Ranges =
        [(0, 0x7F), (0x80, 0x24F), (0x300, 0x36F), (0x600, 0x6FF), (0x900, 0x97F), (0x2000, 0x206F), (0x3040, 0x30FF), (0x4E00, 0x4E40), (0xAC00, 0xAC40), (0xD800, 0xDFFF), (0xFE00, 0xFFFF)];

    /// <summary>A text of up to so many pieces.</summary>
    public static string Make(Random random, string[] pieces, int most)
    {
        var text = new StringBuilder();
        for (var left = random.Next(most + 1); left > 0; left--)
        {
            if (random.Next(3) > 0)
            {
                text.Append(pieces[random.Next(pieces.Length)]);
            }
            else
            {
                var (first, last) = Ranges[random.Next(Ranges.Length)];
                for (var run = random.Next(1, 6); run > 0; run--) text.Append((char)random.Next(first, last + 1));
            }

            if (random.Next(3) == 0) text.Append(' ');
        }

        return text.ToString();
    }

    /// <summary>A text as a report shows it.</summary>
    public static string Show(string text) => string.Concat(text.Select(letter => char.IsAsciiLetterOrDigit(letter) || " :()\"*?~/^+-[]".Contains(letter, StringComparison.Ordinal) ? letter.ToString() : $"\\u{(int)letter:X4}"));
}
