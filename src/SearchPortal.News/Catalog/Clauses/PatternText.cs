using System.Text;

namespace SearchPortal.News.Catalog.Clauses;

/// <summary>A pattern with stars and question marks in the words of the index: each word folded as the index folds it, the operators as they stand.
/// <c>Al-Hàft*</c> is the word <c>al</c> beside <c>haft*</c>.</summary>
internal sealed class PatternText
{
    private readonly List<string> words = [];
    private readonly StringBuilder current = new();

    private PatternText()
    {
    }

    /// <summary>The patterns of single words, in their order; those without a letter are left out.</summary>
    public static IReadOnlyList<string> Fold(string pattern)
    {
        var folded = new PatternText();
        for (int i = 0, end; i < pattern.Length; i = end)
        {
            end = i;
            if (IsOperator(pattern[i]))
            {
                while (end < pattern.Length && IsOperator(pattern[end])) end++;
                folded.AddOperators(pattern.AsSpan(i, end - i));
            }
            else
            {
                while (end < pattern.Length && !IsOperator(pattern[end])) end++;
                folded.AddLiteral(pattern[i..end]);
            }
        }

        folded.EndWord();
        return folded.words;
    }

    /// <summary>Whether a pattern stands for more than one word.</summary>
    public static bool IsPattern(string word) => word.AsSpan().ContainsAny('*', '?');

    private static bool IsOperator(char unit) => unit is '*' or '?';

    private void AddOperators(ReadOnlySpan<char> operators)
    {
        foreach (var unit in operators)
        {
            // A second star says nothing more.
            if (unit == '?' || current.Length == 0 || current[^1] != '*') current.Append(unit);
        }
    }

    private void AddLiteral(string literal)
    {
        var end = 0;
        foreach (var token in WordQueries.Analyze(literal))
        {
            if (Parts(literal.AsSpan(end, token.Start - end)) || (end > 0 && current.Length > 0 && !IsOperator(current[^1]))) EndWord();
            current.Append(token.Term);
            end = token.End;
        }

        if (Parts(literal.AsSpan(end))) EndWord();
    }

    /// <summary>Whether what stands between two words parts them; apostrophes do not.</summary>
    private static bool Parts(ReadOnlySpan<char> between) => !between.IsEmpty && between.ContainsAnyExcept("'’ʼ`");

    private void EndWord()
    {
        var word = current.ToString();
        current.Clear();
        if (word.AsSpan().ContainsAnyExcept('*', '?')) words.Add(word);
    }
}
