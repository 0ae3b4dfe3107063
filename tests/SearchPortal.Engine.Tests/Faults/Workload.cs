using SearchPortal.Engine.Documents;
using SearchPortal.Engine.Segments;
using SearchPortal.Engine.Storage;

namespace SearchPortal.Engine.Tests.Faults;

/// <summary>Commits with adds, updates, deletes, rewritten columns, attachments, a merge of ten segments and one of a segment alone.
/// Every document is a segment of its own, so that there is much to write and little to wait for.</summary>
internal static class Workload
{
    private static readonly IndexSchema Schema = new([Field.Text("body", "news/1"), Field.Keyword("topic"), Field.Number("date")], new IndexOrder("date", Descending: true));

    /// <summary>The first makes an index of nine segments.</summary>
    public static IReadOnlyList<WorkloadStep> Steps { get; } =
    [
        new()
        {
            Updates =
            [
                new("a", "storm", 1, "weather"), new("b", "storm harbour", 2), new("c", "wheat", 3, "trade"), new("d", "court", 4, "law", "trade"), new("e", "bread wheat", 5),
                new("f", "harbour", 6), new("g", "storm court", 7, "law"), new("h", "bread", 8), new("i", "wheat storm wheat", null, "trade"),
            ],
            Attachments = new() { ["table"] = "first", ["other"] = "stays" },
        },
        new()
        {
            Updates = [new("j", "harbour bread", 10), new("b", "court storm", 11, "law")],
            Topics = new() { ["c"] = ["food", "trade"], ["j"] = ["food"] },
            Attachments = new() { ["table"] = "second" },
        },
        new() { Deletes = ["a", "d", "e", "f"], Topics = new() { ["b"] = [], ["i"] = ["weather"] } },
        new() { Updates = [new("k", "bread court", 12), new("c", "wheat harbour", 13, "trade")], Deletes = ["g"], Attachments = new() { ["table"] = null } },
    ];

    /// <summary>The state after each step; the first is that of no index.</summary>
    public static IReadOnlyList<string?> States { get; } = Expected();

    public static IndexWriter Open(string folder, Disk disk) => IndexWriter.Open(folder, Schema, new IndexWriterOptions
    {
        Disk = disk,
        MemoryBudget = 1,
        MergeInBackground = false,
        TermKeys = [new TermKeySource("body", "first-letters/1", (term, keys) => keys.Add(term[..1]))],
    });

    /// <summary>Does the steps from one to the end.</summary>
    /// <returns>How many steps are done, the earlier ones too: the writer may fail before the end.</returns>
    public static int Run(string folder, Disk disk, int from, Action<int>? onCommit = null)
    {
        var done = from;
        try
        {
            using var writer = Open(folder, disk);
            while (done < Steps.Count)
            {
                Steps[done].Apply(writer);
                done++;
                onCommit?.Invoke(done);
            }
        }
        catch (IOException problem)
        {
            problem.Message.ShouldBe(FaultyDisk.Message);
        }

        return done;
    }

    /// <summary>Proves that the index is in one of the states that it may be in, and whole.</summary>
    /// <returns>The number of the state.</returns>
    public static int ShouldBeOneOf(string folder, int from, int to, string what)
    {
        var read = IndexState.Read(folder);
        var state = from;
        while (state < to && States[state] != read) state++;
        read.ShouldBe(States[state], what);
        if (read is not null) IndexChecker.Check(folder).Problems.ShouldBeEmpty(what);
        return state;
    }

    /// <summary>Finishes the steps with a new writer; nothing stays that the last commit does not need.</summary>
    public static void ShouldFinish(string folder, int from, string what)
    {
        using (var writer = Open(folder, new QuickDisk()))
        {
            for (var step = from; step < Steps.Count; step++) Steps[step].Apply(writer);
        }

        ShouldBeOneOf(folder, Steps.Count, Steps.Count, what);
        var commit = Manifest.Read(folder);
        var expected = commit.Segments.SelectMany(segment => segment.Files.Keys.Select(file => Path.Combine(segment.Name, file))).Concat(commit.Attachments!.Values.Select(attachment => attachment.File));
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file))
            .Where(file => file is not ("manifest" or "write.lock" or "manifest.new")).Order(StringComparer.Ordinal)
            .ShouldBe(expected.Order(StringComparer.Ordinal), what);
    }

    private static List<string?> Expected()
    {
        var states = new List<string?> { null };
        var state = new IndexState();
        foreach (var step in Steps)
        {
            state = step.Apply(state);
            states.Add(state.Expected());
        }

        return states;
    }
}
