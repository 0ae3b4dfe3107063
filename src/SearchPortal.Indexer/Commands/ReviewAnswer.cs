namespace SearchPortal.Indexer.Commands;

/// <summary>Reads one of the answers of a review: a key at a terminal, else the first letter of a line.</summary>
internal static class ReviewAnswer
{
    private const string Prompt = "  (a)ccept, (r)eject, (s)kip, (q)uit: ";

    /// <returns><c>a</c>, <c>r</c>, <c>s</c> or <c>q</c>; the end of the input quits.</returns>
    internal static char Read()
    {
        while (true)
        {
            Console.Out.Write(Prompt);
            var answer = Console.IsInputRedirected ? FromLine() : Console.ReadKey(intercept: true).KeyChar;
            answer = char.ToLowerInvariant(answer);
            if (!"arsq".Contains(answer, StringComparison.Ordinal))
            {
                Console.Out.WriteLine();
                continue;
            }

            Console.Out.WriteLine(answer);
            return answer;
        }
    }

    private static char FromLine() => Console.In.ReadLine() is { } line ? line.Trim() is [var first, ..] ? first : ' ' : 'q';
}
