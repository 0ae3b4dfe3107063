using System.Globalization;
using SearchPortal.News.Dates;

namespace SearchPortal.News.Figures;

/// <summary>Reads sums of money, shares and counts, with the words that bound them.</summary>
internal sealed class AmountFigures(string text, List<DateToken> tokens)
{
    private const int MostDigits = 15;
    private const int Thousands = 3;

    private static readonly (FigureWordKind Kind, FigureBound Bound)[] Bounds = [(FigureWordKind.Over, FigureBound.Over), (FigureWordKind.Under, FigureBound.Under), (FigureWordKind.About, FigureBound.About)];

    /// <summary>A number as read: its value (null where the text gives none), its power of ten, and the token behind it.</summary>
    private readonly record struct Amount(decimal? Value, int Scale, int End);

    /// <summary>The figure that starts at a token and the token behind it; an end of 0 where there is none.</summary>
    public (Figure? Figure, int End) Read(int at)
    {
        var worth = FigureWords.Match(tokens, at, FigureWordKind.Worth).Length;
        var from = at + worth;
        var (bound, start) = BoundAt(from);
        var (currency, number) = CurrencyBefore(start);
        if (!StandsAlone(number, start) || AmountAt(number) is not { End: > 0 } amount) return default;

        var (named, end) = currency is null ? CurrencyBehind(amount.End) : (currency, amount.End);
        if (named is not null) return (Of(FigureKind.Money, end, named), end);
        if (IsPercent(amount.End) is > 0 and var percent) return (Of(FigureKind.Share, percent, ShareOf(percent)), percent);
        if (worth > 0 && amount.Scale > 0) return (Of(FigureKind.Money, amount.End, ""), amount.End);
        if (amount.Value is not null && Counted(amount.End)) return (Of(FigureKind.Count, amount.End + 1, tokens[amount.End].Text), amount.End + 1);
        return default;

        Figure Of(FigureKind kind, int behind, string unit) =>
            new(kind, tokens[from].Start, tokens[behind - 1].End, unit) { Bound = bound, Value = amount.Value, Scale = ScaleOf(amount) };
    }

    private (FigureBound Bound, int Next) BoundAt(int at)
    {
        var best = (Bound: FigureBound.Exact, Next: at);
        foreach (var (kind, bound) in Bounds)
        {
            if (FigureWords.Match(tokens, at, kind).Length is > 0 and var length && at + length > best.Next) best = (bound, at + length);
        }

        return best;
    }

    private (string? Currency, int Next) CurrencyBefore(int at)
    {
        var sign = at + 1 < tokens.Count && tokens[at].Kind == DateTokenKind.Word && tokens[at].Text.Length <= 3 && tokens[at + 1].Start == tokens[at].End ? at + 1 : at;
        return sign < tokens.Count && tokens[sign].Kind == DateTokenKind.Sign && OfSign(tokens[sign].Text[0]) is { } currency ? (currency, sign + 1) : (null, at);
    }

    private static string? OfSign(char sign) => sign switch { '$' => "USD", '€' => "EUR", '£' => "GBP", '¥' => "JPY", '₹' => "INR", '₽' => "RUB", _ => null };

    private (string? Currency, int End) CurrencyBehind(int at)
    {
        if (at < tokens.Count && tokens[at].Kind == DateTokenKind.Sign && OfSign(tokens[at].Text[0]) is { } sign) return (sign, at + 1);
        var next = at + FigureWords.Match(tokens, at, FigureWordKind.Joint).Length;
        // U.S. dollars, Libyan dinars: one word may say whose they are.
        foreach (var place in new[] { next, next + 1 })
        {
            var (length, currency) = FigureWords.Match(tokens, place, FigureWordKind.Currency);
            if (length > 0 && (place == next || char.IsUpper(tokens[next].Text[0]))) return (currency, place + length);
        }

        return (null, at);
    }

    /// <summary>Whether a number is one by itself, and no part of a name, a version or a longer number.</summary>
    private bool StandsAlone(int at, int start)
    {
        if (at >= tokens.Count) return false;
        if (at > start || at == 0 || tokens[at].Kind != DateTokenKind.Number) return true;
        return tokens[at - 1].End < tokens[at].Start || (tokens[at - 1].Kind == DateTokenKind.Sign && tokens[at - 1].Text[0] is '(' or '"' or '“' or '‘' or '[' or '~');
    }

    private Amount AmountAt(int at)
    {
        if (tokens[at].Kind == DateTokenKind.Number) return Number(at) is { } number ? Scaled(number.Value, number.End) : default;
        if (FigureWords.Match(tokens, at, FigureWordKind.Indefinite).Length is > 0 and var indefinite)
            return FigureWords.Match(tokens, at + indefinite, FigureWordKind.Scale) is { Length: > 0 } scale ? new Amount(null, FigureWords.NumberOf(scale.Value), at + indefinite + scale.Length) : default;
        if (FigureWords.Match(tokens, at, FigureWordKind.Plural).Length > 0)
        {
            var plural = FigureWords.Match(tokens, at, FigureWordKind.Scale);
            return new Amount(null, FigureWords.NumberOf(plural.Value), at + plural.Length);
        }

        return FigureWords.Match(tokens, at, FigureWordKind.Number) is { Length: > 0 } word ? Scaled(FigureWords.NumberOf(word.Value), at + word.Length) : default;
    }

    private Amount Scaled(decimal value, int at)
    {
        var (length, scale) = FigureWords.Match(tokens, at, FigureWordKind.Scale);
        // $5m is a sum of millions, and 5 m a length.
        if (length == 1 && tokens[at].Text.Length == 1 && !IsJoined(at)) length = 0;
        return length == 0 ? new Amount(value, 0, at) : new Amount(value * Power(FigureWords.NumberOf(scale)), FigureWords.NumberOf(scale), at + length);
    }

    /// <summary>Digits with commas, points or blanks between them: a sign before three digits parts thousands, any other a fraction.</summary>
    private (decimal Value, int End)? Number(int at)
    {
        var digits = text[tokens[at].Start..tokens[at].End];
        var end = at + 1;
        while (end + 1 < tokens.Count && tokens[end].Text is "," or "." or "٬" or "٫" && IsJoined(end) && tokens[end + 1].Kind == DateTokenKind.Number && IsJoined(end + 1))
        {
            var isThousands = tokens[end + 1].Digits == Thousands && tokens[end].Text is not "٫" && !digits.Contains('.', StringComparison.Ordinal);
            if (!isThousands && digits.Contains('.', StringComparison.Ordinal)) return null;
            digits += (isThousands ? "" : ".") + text[tokens[end + 1].Start..tokens[end + 1].End];
            end += 2;
        }

        if (digits.Length > MostDigits) return null;
        var latin = string.Concat(digits.Select(sign => sign == '.' ? "." : CharUnicodeInfo.GetDecimalDigitValue(sign).ToString(CultureInfo.InvariantCulture)));
        return decimal.TryParse(latin, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? (value, end) : null;
    }

    /// <summary>The token behind the sign or the word of a share; 0 where there is none.</summary>
    private int IsPercent(int at)
    {
        if (at < tokens.Count && tokens[at].Text is "%" or "٪") return at + 1;
        return FigureWords.Match(tokens, at, FigureWordKind.Percent).Length is > 0 and var length ? at + length : 0;
    }

    /// <summary>What a share is a share of: the first word behind it that may be counted.</summary>
    private string ShareOf(int at)
    {
        const int Few = 4;
        for (var next = at; next < Math.Min(tokens.Count, at + Few); next++)
        {
            if (tokens[next].Kind != DateTokenKind.Word) break;
            if (FigureWords.Match(tokens, next, FigureWordKind.NotCounted).Length == 0) return tokens[next].Text;
        }

        return "";
    }

    private bool Counted(int at) =>
        at < tokens.Count && tokens[at].Kind == DateTokenKind.Word && !IsJoined(at) && tokens[at].Text.Length > 2
        && text.AsSpan(tokens[at - 1].End..tokens[at].Start).IndexOf('\n') < 0
        && FigureWords.Match(tokens, at, FigureWordKind.NotCounted).Length == 0;

    private bool IsJoined(int at) => tokens[at].Start == tokens[at - 1].End;

    private static int ScaleOf(Amount amount)
    {
        if (amount.Value is not { } value) return amount.Scale;
        var scale = 0;
        for (var rest = value; rest >= 1000; rest /= 1000) scale += Thousands;
        return scale;
    }

    private static decimal Power(int scale)
    {
        var power = 1m;
        for (var step = 0; step < scale; step++) power *= 10;
        return power;
    }
}
