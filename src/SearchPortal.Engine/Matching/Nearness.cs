namespace SearchPortal.Engine.Matching;

/// <summary>Chooses a place of each clause so that none overlap and few words stand between. Finds every such choice that is close enough, not only greedy ones,
/// without trying all: what is behind is summed up by which clauses are placed and where the last one ends (dynamic programming).
/// <code>
/// A step places one clause: ordered, clause i after the clauses 0 … i-1; in any order, any clause that is not placed yet.
/// Before[step][k] = least words between, from the first place to place k of the step's clause
/// After[step][k]  = least words between, from place k to the last place
/// Place k takes part in a match where Before + After ≤ distance.
/// </code>
/// Cost: ordered n · P, in any order n · 2^n · P, for n clauses of P places.</summary>
internal sealed class Nearness
{
    private const long Never = long.MaxValue / 4;

    private readonly record struct Step(int From, int Clause, int To);

    private readonly Step[] steps;
    private readonly int clauses;
    private readonly int last;
    private readonly long distance;
    private readonly SearchBudget budget;

    /// <param name="clauses">How many clauses.</param>
    /// <param name="distance">The most words between all of them.</param>
    /// <param name="ordered">Whether the clauses stand in their order.</param>
    /// <param name="budget">Checked for each place.</param>
    public Nearness(int clauses, long distance, bool ordered, SearchBudget budget)
    {
        this.clauses = clauses;
        this.distance = distance;
        this.budget = budget;
        steps = ordered ? InOrder(clauses) : InAnyOrder(clauses);
        last = ordered ? clauses : (1 << clauses) - 1;
    }

    /// <summary>For each position at which matches begin, from left to right, the least number of words between of those that begin there.</summary>
    public List<long> Tightest(Place[][] places)
    {
        var after = After(places, end: null);
        var best = new SortedDictionary<int, long>();
        for (var s = 0; s < steps.Length; s++)
        {
            if (steps[s].From != 0) continue;
            var own = places[steps[s].Clause];
            for (var k = 0; k < own.Length; k++)
            {
                if (after[s][k] <= distance) best[own[k].Start] = Math.Min(after[s][k], best.GetValueOrDefault(own[k].Start, Never));
            }
        }

        return [.. best.Values];
    }

    /// <summary>The places, by clause, that take part in some match; only in matches from <paramref name="start"/> to <paramref name="end"/> where these are given.</summary>
    public List<Place>[] Participants(Place[][] places, int? start = null, int? end = null)
    {
        var before = Before(places, start);
        var after = After(places, end);
        var participants = new SortedSet<Place>[clauses];
        for (var clause = 0; clause < clauses; clause++) participants[clause] = [];
        for (var s = 0; s < steps.Length; s++)
        {
            var own = places[steps[s].Clause];
            for (var k = 0; k < own.Length; k++)
            {
                if (before[s][k] + after[s][k] <= distance) participants[steps[s].Clause].Add(own[k]);
            }
        }

        return Array.ConvertAll(participants, clause => clause.ToList());
    }

    /// <summary>From the first to the last word of each match, each once.</summary>
    public SortedSet<Place> Extents(Place[][] places)
    {
        var extents = new SortedSet<Place>();
        // A match is no longer than its words and those between.
        var longest = distance + places.Sum(each => (long)each.Max(place => place.End - place.Start));
        foreach (var start in places.SelectMany(each => each).Select(place => place.Start).Distinct())
        {
            var reachable = Array.ConvertAll(places, each => each.Where(place => place.Start >= start && place.End <= start + longest).ToArray());
            if (Array.Exists(reachable, each => each.Length == 0)) continue;
            var before = Before(reachable, start);
            for (var s = 0; s < steps.Length; s++)
            {
                if (steps[s].To != last) continue;
                var own = reachable[steps[s].Clause];
                for (var k = 0; k < own.Length; k++)
                {
                    if (before[s][k] <= distance) extents.Add(new Place(start, own[k].End));
                }
            }
        }

        return extents;
    }

    private static Step[] InOrder(int clauses) => [.. Enumerable.Range(0, clauses).Select(clause => new Step(clause, clause, clause + 1))];

    /// <summary>What is placed is a set of clauses, one bit each. Sets come after their subsets.</summary>
    private static Step[] InAnyOrder(int clauses)
    {
        var steps = new List<Step>();
        for (var placed = 0; placed < 1 << clauses; placed++)
        {
            for (var clause = 0; clause < clauses; clause++)
            {
                if ((placed & 1 << clause) == 0) steps.Add(new Step(placed, clause, placed | 1 << clause));
            }
        }

        return [.. steps];
    }

    private long[][] Before(Place[][] places, int? start)
    {
        var before = new long[steps.Length][];
        for (var s = 0; s < steps.Length; s++)
        {
            var step = steps[s];
            var own = places[step.Clause];
            before[s] = new long[own.Length];
            if (step.From == 0)
            {
                for (var k = 0; k < own.Length; k++) before[s][k] = start is null || own[k].Start == start ? 0 : Never;
                continue;
            }

            var behind = Ends(places, before, step.From);
            var least = Never;
            var next = 0;
            for (var k = 0; k < own.Length; k++)
            {
                budget.Check();
                for (; next < behind.Count && behind[next].End <= own[k].Start; next++) least = Math.Min(least, behind[next].Cost - behind[next].End);
                before[s][k] = least >= Never / 2 ? Never : least + own[k].Start;
            }
        }

        return before;
    }

    private long[][] After(Place[][] places, int? end)
    {
        var after = new long[steps.Length][];
        for (var s = steps.Length - 1; s >= 0; s--)
        {
            var step = steps[s];
            var own = places[step.Clause];
            after[s] = new long[own.Length];
            if (step.To == last)
            {
                for (var k = 0; k < own.Length; k++) after[s][k] = end is null || own[k].End == end ? 0 : Never;
                continue;
            }

            var ahead = Starts(places, after, step.To);
            var byEnd = Enumerable.Range(0, own.Length).OrderByDescending(k => own[k].End);
            var least = Never;
            var next = ahead.Count - 1;
            foreach (var k in byEnd)
            {
                budget.Check();
                for (; next >= 0 && ahead[next].Start >= own[k].End; next--) least = Math.Min(least, ahead[next].Cost + ahead[next].Start);
                after[s][k] = least >= Never / 2 ? Never : least - own[k].End;
            }
        }

        return after;
    }

    /// <summary>The places that lead to a set of placed clauses, by their ends.</summary>
    private List<(int End, long Cost)> Ends(Place[][] places, long[][] before, int state)
    {
        var ends = new List<(int End, long Cost)>();
        for (var s = 0; s < steps.Length; s++)
        {
            if (steps[s].To != state) continue;
            var own = places[steps[s].Clause];
            for (var k = 0; k < own.Length; k++)
            {
                if (before[s][k] < Never) ends.Add((own[k].End, before[s][k]));
            }
        }

        ends.Sort();
        return ends;
    }

    /// <summary>The places that lead on from a set of placed clauses, by their starts.</summary>
    private List<(int Start, long Cost)> Starts(Place[][] places, long[][] after, int state)
    {
        var starts = new List<(int Start, long Cost)>();
        for (var s = 0; s < steps.Length; s++)
        {
            if (steps[s].From != state) continue;
            var own = places[steps[s].Clause];
            for (var k = 0; k < own.Length; k++)
            {
                if (after[s][k] < Never) starts.Add((own[k].Start, after[s][k]));
            }
        }

        starts.Sort();
        return starts;
    }
}
