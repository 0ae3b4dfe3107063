namespace SearchPortal.News.Stories;

/// <summary>
/// Keeps stories up to date while reports come, change and go.
/// </summary>
/// <remarks>
/// Go through the reports by <see cref="ArticlePlace"/>: each one may join a story before it if it is like its reports on average, if it is like the story's first report
/// too, and if that one came out not long before (<see cref="StoryRule"/>). Where there is none, it begins a story itself. The average is what keeps one story from
/// running into the next: a report that is like one other alone does not join ten. Of several stories it joins the one that has the report it is most like: an average
/// would prefer a story of one to one of many, whose reports tell more sides of the event. A change is followed only as far as it reaches: a report is looked at again
/// when a story that it may join changed before it.
/// </remarks>
/// <param name="corpus">The reports, as they are after the changes.</param>
internal sealed class StoryGroups(IStoryCorpus corpus)
{
    // Seen from the first, days are less crowded than from the report that may join it, or more.
    private const double CrowdDifference = 1.5;

    private readonly SortedSet<ArticlePlace> waiting = [];
    private readonly Dictionary<string, GroupedArticle> before = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> storyOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, ArticlePlace>> stories = new(StringComparer.Ordinal);
    private readonly HashSet<string> touched = new(StringComparer.Ordinal);
    private readonly HashSet<string> called = new(StringComparer.Ordinal);
    private readonly HashSet<string> isNew = new(StringComparer.Ordinal);

    /// <summary>Decides again whatever the changes reach.</summary>
    /// <param name="changed">The reports that were added, replaced or deleted, with the stories that they had before.</param>
    /// <returns>The reports of every story that may have changed, by its first report; a report alone is a story of one.</returns>
    public IReadOnlyDictionary<string, IReadOnlyCollection<string>> Update(IReadOnlyDictionary<string, string?> changed)
    {
        foreach (var id in changed.Keys)
        {
            if (corpus.PlaceOf(id) is not { } place) continue;
            isNew.Add(id);
            Wait(new GroupedArticle(place, null));
        }

        foreach (var story in changed.Values.OfType<string>().Distinct(StringComparer.Ordinal))
        {
            touched.Add(story);
            foreach (var report in Reports(story).Values.ToArray()) Wait(new GroupedArticle(report, story));
            if (corpus.PlaceOf(story) is { } first && !isNew.Contains(story)) Call(first, null);
        }

        while (waiting.Count > 0)
        {
            var next = waiting.Min;
            waiting.Remove(next);
            Decide(next);
        }

        return touched.ToDictionary(story => story, story => (IReadOnlyCollection<string>)Reports(story).Keys, StringComparer.Ordinal);
    }

    private void Wait(GroupedArticle report)
    {
        if (before.TryAdd(report.Id, report)) waiting.Add(report.Place);
    }

    /// <summary>Gives a report its story. Everything before it is decided.</summary>
    private void Decide(ArticlePlace place)
    {
        var earlier = before[place.Id];
        var alike = corpus.LikeTo(place.Id);
        var story = Best(place, alike) ?? place.Id;
        storyOf[place.Id] = story;
        var old = isNew.Contains(place.Id) ? null : earlier.First;
        if (old == story) return;
        touched.Add(story);
        if (old is not null)
        {
            touched.Add(old);
            Reports(old).Remove(place.Id);
            if (old == place.Id)
            {
                foreach (var report in Reports(old).Values.ToArray()) Wait(new GroupedArticle(report, old));
            }
            else if (corpus.PlaceOf(old) is { } oldFirst)
            {
                Call(oldFirst, place);
            }
        }

        Reports(story)[place.Id] = place;
        if (story == place.Id) Call(place, place, alike);
        else Call(corpus.PlaceOf(story)!.Value, place);
    }

    /// <summary>The story before a report that it joins; null where it is like none.</summary>
    private string? Best(ArticlePlace place, IReadOnlyList<LikeReport> alike)
    {
        string? best = null;
        var most = 0.0;
        var earlier = alike.Where(like => like.Report.Place.CompareTo(place) < 0).ToArray();
        foreach (var story in earlier.GroupBy(like => StoryOf(like.Report), StringComparer.Ordinal))
        {
            var first = story.FirstOrDefault(like => like.Report.Id == story.Key);
            if (first.Report.Id is null || !StoryRule.IsInWindow(first.Report.Place, place)) continue;
            var least = StoryRule.LeastFor(place, first.Report.Place);
            if (first.Likeness < StoryRule.OfFirst * least) continue;
            var reports = Reports(story.Key).Values.Count(report => report.CompareTo(place) < 0);
            if (reports >= StoryRule.MostReports || story.Sum(like => like.Likeness) < least * reports) continue;
            var nearest = story.Max(like => like.Likeness) / least;
            if (nearest < most || (nearest == most && string.CompareOrdinal(story.Key, best) > 0)) continue;
            most = nearest;
            best = story.Key;
        }

        return best;
    }

    /// <summary>Has later reports wait that may join a story.</summary>
    /// <param name="first">The story's first report.</param>
    /// <param name="behind">Only those behind this one; null for all.</param>
    /// <param name="alike">What is like the first, where that is known.</param>
    private void Call(ArticlePlace first, ArticlePlace? behind, IReadOnlyList<LikeReport>? alike = null)
    {
        // Reports are decided in their order, so whoever called before called all that would be called now.
        if (!called.Add(first.Id)) return;
        foreach (var (report, likeness) in alike ?? corpus.LikeTo(first.Id))
        {
            if (before.ContainsKey(report.Id) || report.Place.CompareTo(behind ?? first) <= 0 || !StoryRule.IsInWindow(first, report.Place)) continue;
            if (likeness >= StoryRule.OfFirst * StoryRule.LeastFor(report.Place, first) / CrowdDifference) Wait(report);
        }
    }

    private string StoryOf(GroupedArticle report) => storyOf.GetValueOrDefault(report.Id) ?? report.First;

    /// <summary>The reports of a story as they are by now.</summary>
    private Dictionary<string, ArticlePlace> Reports(string story)
    {
        if (stories.TryGetValue(story, out var known)) return known;
        var reports = corpus.ReportsOf(story).ToDictionary(report => report.Id, report => report.Place, StringComparer.Ordinal);
        if (corpus.PlaceOf(story) is { } first) reports.TryAdd(story, first);
        // What was decided meanwhile may be elsewhere now, and what is new is nowhere before that.
        foreach (var id in reports.Keys.Where(id => storyOf.TryGetValue(id, out var now) ? now != story : isNew.Contains(id)).ToArray()) reports.Remove(id);
        return stories[story] = reports;
    }
}
