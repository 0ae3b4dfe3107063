namespace SearchPortal.Engine.Matching;

/// <summary>Several matchers moved together.</summary>
internal static class Conjunction
{
    /// <summary>Moves all to the first document at or above <paramref name="target"/> that each of them has; <see cref="Matcher.End"/> where there is none.</summary>
    public static int Advance(Matcher[] matchers, int target)
    {
        var candidate = matchers[0].Advance(target);
        for (var i = 1; i < matchers.Length && candidate != Matcher.End; i++)
        {
            var other = matchers[i].Advance(candidate);
            if (other == candidate) continue;
            candidate = other == Matcher.End ? Matcher.End : matchers[0].Advance(other);
            i = 0;
        }

        return candidate;
    }
}
