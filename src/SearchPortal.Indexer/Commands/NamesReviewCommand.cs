using System.CommandLine;
using System.Globalization;
using SearchPortal.Indexer.Output;
using SearchPortal.News.Catalog;
using SearchPortal.News.Catalog.Reviewing;
using SearchPortal.News.Names;

namespace SearchPortal.Indexer.Commands;

/// <summary><c>names review</c>: asks about each spelling that the articles suggest, and writes what the editor decides.</summary>
internal sealed class NamesReviewCommand
{
    private readonly Option<bool> list = new("--list") { Description = "Only print what would be asked: actor, spelling, listed spelling, match, articles, parted by tabs." };
    private readonly Option<string> editor = new("--editor") { Description = "Who decides (default: the user of this computer).", HelpName = "NAME" };
    private readonly Option<string> actor = new("--actor") { Description = "Only spellings of this actor: its id.", HelpName = "ID" };
    private readonly LocationOptions locations;

    private NamesReviewCommand(LocationOptions locations) => this.locations = locations;

    internal static Command Create(LocationOptions locations)
    {
        var review = new NamesReviewCommand(locations);
        var command = new Command("review", "Asks which spellings that the articles suggest belong to an actor.");
        locations.AddTo(command);
        foreach (var option in new Option[] { review.list, review.editor, review.actor }) command.Add(option);
        command.SetAction(review.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var options = locations.ReadExisting(parsed);
        var file = options.ActorsFile ?? throw new CannotRunException("There is no authority file. Name one with --actors.");
        using var catalog = ArticleCatalog.Open(options);
        SpellingCandidate[] candidates = [.. catalog.Candidates().Where(candidate => parsed.GetValue(actor) is not { } wanted || candidate.ActorId == wanted)];
        if (parsed.GetValue(list))
        {
            foreach (var candidate in candidates) Console.Out.WriteLine(Line(candidate));
            return ExitCode.Done;
        }

        Review(catalog, new AuthorityEditor(file), candidates, EditorOf(parsed));
        return ExitCode.Done;
    }

    private string EditorOf(ParseResult parsed)
    {
        var name = (parsed.GetValue(editor) ?? Environment.UserName).Trim();
        return name.Length is > 0 and <= AuthorityEditor.MaxEditor ? name : throw new CannotRunException($"The editor's name has {name.Length} characters. Give one of 1 to {AuthorityEditor.MaxEditor} with --editor.");
    }

    private static void Review(ArticleCatalog catalog, AuthorityEditor authority, SpellingCandidate[] candidates, string editor)
    {
        var (accepted, rejected) = (0, 0);
        foreach (var (place, candidate) in candidates.Index())
        {
            var evidence = catalog.Evidence(candidate);
            Show(candidate, evidence, place + 1, candidates.Length);
            var answer = ReviewAnswer.Read();
            if (answer == 'q') break;
            if (answer == 's') continue;
            var decision = answer == 'a' ? SpellingDecision.Accepted : SpellingDecision.Rejected;
            try
            {
                authority.Write(candidate, evidence.Written, decision, editor);
                if (decision == SpellingDecision.Accepted) accepted++;
                else rejected++;
            }
            catch (Exception refused) when (refused is ReviewRefusedException or AuthorityException)
            {
                Console.Out.WriteLine(PlainText.OneLine(refused.Message));
            }
        }

        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"accepted {accepted}, rejected {rejected}, left {candidates.Length - accepted - rejected}"));
    }

    private static void Show(SpellingCandidate candidate, CandidateEvidence evidence, int number, int total)
    {
        Write($"[{number}/{total}] Is {evidence.Written} a spelling of {candidate.Actor}?");
        Write($"  like {candidate.Like}, matched {candidate.Match:0.00}, in {candidate.Articles:N0} articles");
        var outlets = string.Join(", ", evidence.Outlets.Select(outlet => string.Create(CultureInfo.InvariantCulture, $"{outlet.Label} {outlet.Count:N0}")));
        if (outlets.Length > 0) Write($"  {outlets}{(evidence.MoreOutlets > 0 ? string.Create(CultureInfo.InvariantCulture, $" and {evidence.MoreOutlets:N0} more outlets") : "")}");
        foreach (var example in evidence.Examples) Write($"  {string.Join(", ", new[] { example.Published, example.Outlet }.OfType<string>())}: {Marked(example.Text)}");

        static void Write(FormattableString text) => Console.Out.WriteLine(PlainText.OneLine(text.ToString(CultureInfo.InvariantCulture)));
    }

    /// <summary>A text with « » around what is marked.</summary>
    private static string Marked(MarkedText text)
    {
        var marked = text.Text;
        foreach (var range in text.Ranges.OrderByDescending(range => range.Start)) marked = marked.Insert(range.Start + range.Length, "»").Insert(range.Start, "«");
        return marked.ReplaceLineEndings(" ");
    }

    private static string Line(SpellingCandidate candidate) => string.Join('\t', new[]
    {
        candidate.ActorId, candidate.Spelling, candidate.Like, candidate.Match.ToString("0.00", CultureInfo.InvariantCulture), candidate.Articles.ToString(CultureInfo.InvariantCulture),
    }.Select(column => PlainText.OneLine(column)));
}
