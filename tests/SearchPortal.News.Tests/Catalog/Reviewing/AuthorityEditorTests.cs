using System.Text;
using System.Text.Json;
using SearchPortal.News.Catalog.Reviewing;
using SearchPortal.News.Names;
using SearchPortal.Tests;

namespace SearchPortal.News.Tests.Catalog.Reviewing;

public sealed class AuthorityEditorTests : IDisposable
{
    private const string Text = "# Who is who\nactors:\n  - id: khalifa-haftar   # the elder\n    name: Khalifa Haftar\n    kind: person\n    spellings:\n      - Haftar\n\n  - id: sharif\n    name: Sharif\n    kind: person\n    spellings: [Shareef]\n";

    private static readonly DateTimeOffset Now = new(2026, 2, 3, 4, 5, 6, TimeSpan.Zero);

    private readonly TemporaryFolder folder = new();

    public AuthorityEditorTests() => File.WriteAllText(Actors, Text);

    private string Actors => folder.File("actors.yml");

    private string Log => folder.File("actors.review.jsonl");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void An_accepted_spelling_is_one_line_more_and_one_line_of_the_log()
    {
        Write("khalifa-haftar", "Hafter", SpellingDecision.Accepted);

        File.ReadAllText(Actors).ShouldBe(Text.Replace("      - Haftar\n", "      - Haftar\n      - Hafter\n", StringComparison.Ordinal));
        var line = JsonDocument.Parse(File.ReadAllLines(Log).ShouldHaveSingleItem()).RootElement;
        line.GetProperty("time").GetDateTimeOffset().ShouldBe(Now);
        line.GetProperty("editor").GetString().ShouldBe("Ana");
        line.GetProperty("actor").GetString().ShouldBe("khalifa-haftar");
        line.GetProperty("spelling").GetString().ShouldBe("Hafter");
        line.GetProperty("decision").GetString().ShouldBe("accepted");
        line.GetProperty("like").GetString().ShouldBe("Haftar");
        line.GetProperty("match").GetDouble().ShouldBe(0.93);
        line.GetProperty("articles").GetInt64().ShouldBe(7);
        line.GetProperty("version").GetString().ShouldBe(ActorAuthority.Load(Actors).Version);
    }

    [Fact]
    public void A_rejected_spelling_is_listed_as_such_and_no_spelling()
    {
        Write("sharif", "Sharaf", SpellingDecision.Rejected);

        File.ReadAllText(Actors).ShouldBe(Text.Replace("    kind: person\n    spellings: [Shareef]", "    kind: person\n    rejected: [Sharaf]\n    spellings: [Shareef]", StringComparison.Ordinal));
        var sharif = ActorAuthority.Load(Actors).Actors[1];
        sharif.Rejected.ShouldBe(["Sharaf"]);
        sharif.Spellings.Select(spelling => spelling.Text).ShouldBe(["Sharif", "Shareef"]);
    }

    [Fact]
    public void The_mark_of_the_encoding_and_the_rights_stay()
    {
        File.WriteAllText(Actors, Text.ReplaceLineEndings("\r\n"), new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(Actors, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);

        Write("khalifa-haftar", "حفتر", SpellingDecision.Accepted);

        var bytes = File.ReadAllBytes(Actors);
        bytes.Take(3).ShouldBe(Encoding.UTF8.Preamble.ToArray());
        Encoding.UTF8.GetString(bytes.AsSpan(3)).ShouldBe(Text.Replace("      - Haftar\n", "      - Haftar\n      - حفتر\n", StringComparison.Ordinal).ReplaceLineEndings("\r\n"));
        if (!OperatingSystem.IsWindows()) File.GetUnixFileMode(Actors).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
    }

    [Fact]
    public void A_link_to_the_file_stays_a_link()
    {
        File.Move(Actors, folder.File("real.yml"));
        File.CreateSymbolicLink(Actors, folder.File("real.yml"));

        Write("khalifa-haftar", "Hafter", SpellingDecision.Accepted);

        new FileInfo(Actors).LinkTarget.ShouldNotBeNull();
        File.ReadAllText(folder.File("real.yml")).ShouldContain("      - Hafter\n");
    }

    [Theory]
    [InlineData("khalifa-haftar", "haftar", "already listed for Khalifa Haftar")]
    [InlineData("khalifa-haftar", "Shareef", "already listed for Sharif")]
    [InlineData("nobody", "Hafter", "no actor nobody")]
    public void What_is_decided_already_is_refused_and_nothing_is_written(string actor, string spelling, string why)
    {
        Should.Throw<ReviewRefusedException>(() => Write(actor, spelling, SpellingDecision.Accepted)).Message.ShouldContain(why);
        File.ReadAllText(Actors).ShouldBe(Text);
        File.ReadAllText(Log).ShouldBeEmpty();
    }

    [Fact]
    public void Nobody_decides_twice()
    {
        Write("sharif", "Sharaf", SpellingDecision.Rejected);
        Should.Throw<ReviewRefusedException>(() => Write("sharif", "SHARAF", SpellingDecision.Rejected)).Message.ShouldContain("already rejected for Sharif");
        Should.Throw<ReviewRefusedException>(() => Write("sharif", "Sharaf", SpellingDecision.Accepted)).Message.ShouldContain("already rejected for Sharif");
        File.ReadAllLines(Log).Length.ShouldBe(1);
    }

    [Fact]
    public void A_malformed_file_is_left_as_it_is()
    {
        File.WriteAllText(Actors, Text + "  - id: [\n");
        Should.Throw<AuthorityException>(() => Write("khalifa-haftar", "Hafter", SpellingDecision.Accepted));
        File.ReadAllText(Actors).ShouldBe(Text + "  - id: [\n");
    }

    [Fact]
    public void Bytes_that_are_no_utf8_are_not_lost()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(Text), (byte)'#', 0xE9, (byte)'\n'];
        File.WriteAllBytes(Actors, bytes);
        Should.Throw<Exception>(() => Write("khalifa-haftar", "Hafter", SpellingDecision.Accepted));
        File.ReadAllBytes(Actors).ShouldBe(bytes);
    }

    [Fact]
    public void While_somebody_else_decides_a_decision_is_refused()
    {
        using (new FileStream(Log, FileMode.OpenOrCreate, FileAccess.Write, FileShare.None))
            Should.Throw<ReviewRefusedException>(() => Write("khalifa-haftar", "Hafter", SpellingDecision.Accepted)).Message.ShouldContain("Nothing was changed");
        File.ReadAllText(Actors).ShouldBe(Text);
    }

    [Fact]
    public void Without_its_line_of_the_log_nothing_is_decided()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "This system has no file that is always full.");
        File.CreateSymbolicLink(Log, "/dev/full");
        Should.Throw<ReviewRefusedException>(() => Write("khalifa-haftar", "Hafter", SpellingDecision.Accepted)).Message.ShouldContain("Nothing was changed");
        File.ReadAllText(Actors).ShouldBe(Text);
    }

    [Fact]
    public void What_is_not_written_leaves_no_line_of_the_log()
    {
        Write("sharif", "Sharaf", SpellingDecision.Rejected);
        var log = File.ReadAllText(Log);
        File.WriteAllText(Actors, "actors: [{id: sharif, name: Sharif, kind: person}]\n");
        Should.Throw<AuthorityException>(() => Write("sharif", "Shareef", SpellingDecision.Accepted));
        File.ReadAllText(Log).ShouldBe(log);
    }

    [Fact]
    public void A_line_that_a_crash_cut_off_spoils_no_other()
    {
        File.WriteAllText(Log, "{\"time\":\"20");
        Write("khalifa-haftar", "Hafter", SpellingDecision.Accepted);
        var lines = File.ReadAllLines(Log);
        lines.Length.ShouldBe(2);
        JsonDocument.Parse(lines[1]).RootElement.GetProperty("spelling").GetString().ShouldBe("Hafter");
    }

    [Fact]
    public void Decisions_at_the_same_time_are_all_kept()
    {
        string[] spellings = [.. "abcdefghij".Select(letter => $"Haftar{letter}")];
        Parallel.ForEach(spellings, spelling => Write("khalifa-haftar", spelling, SpellingDecision.Accepted));

        ActorAuthority.Load(Actors).Actors[0].Spellings.Select(spelling => spelling.Text).ShouldBe(["Khalifa Haftar", "Haftar", .. spellings], ignoreOrder: true);
        File.ReadAllLines(Log).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("spelling").GetString()).ShouldBe(spellings, ignoreOrder: true);
        Directory.GetFiles(folder.Path).Length.ShouldBe(2);
    }

    private void Write(string actor, string spelling, SpellingDecision decision) =>
        new AuthorityEditor(Actors, new StoppedClock()).Write(new SpellingCandidate(actor, "Name", spelling, "Haftar", 0.93, 7), spelling, decision, "Ana");

    private sealed class StoppedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Now;
    }
}
