using System.Text.Json;
using SearchPortal.News.Names;
using SearchPortal.News.Sources;
using SearchPortal.Tests;

namespace SearchPortal.News.Tests.Names.Recognition;

/// <summary>Real reports, with an empty authority file.</summary>
public class NobodyListedTests
{
    [Fact(Skip = SharedData.Missing, SkipType = typeof(SharedData), SkipUnless = nameof(SharedData.IsAvailable))]
    public void The_five_reports_name_their_people()
    {
        var pipeline = new ArticlePipeline(ActorAuthority.Empty);
        var reports = Directory.GetFiles(Path.Combine(SharedData.Folder!, "seeds"), "*.txt")
            .Select(file => pipeline.Build(new RawArticle { Id = file, Source = file, Format = "text", TextIsPage = true, Text = File.ReadAllText(file), ContentHash = 0 }))
            .Select(article => article.Mentions.Where(mention => mention.Kind == ActorKind.Person).Select(mention => mention.Form).ToHashSet())
            .ToList();

        reports.Count.ShouldBe(5);
        ReportsWith("Khalifa Haftar", "Khalifa Abu al-Qasim Haftar").ShouldBe(5);
        ReportsWith("Asim Munir").ShouldBe(5);
        ReportsWith("Saddam Haftar").ShouldBe(4);
        ReportsWith("Shehbaz Sharif").ShouldBe(2);
        ReportsWith("Abdul Hamid Dbeibah", "Abdul Hamid Dbeibeh").ShouldBe(2);
        ReportsWith("Osama Hammad", "Osama Saad Hammad", "Osama Saad Hamad").ShouldBe(3);

        int ReportsWith(params string[] forms) => reports.Count(report => report.Overlaps(forms));
    }

    [Fact(Skip = SharedData.Missing, SkipType = typeof(SharedData), SkipUnless = nameof(SharedData.IsAvailable))]
    public void Saddam_is_never_Saddam_Haftar_in_the_press_of_the_United_States()
    {
        var recognizer = new ActorRecognizer(ActorAuthority.Empty);
        var named = 0;
        foreach (var line in File.ReadLines(SharedData.File("data/news/us-press-5000.jsonl")).Where(line => line.Contains("Saddam", StringComparison.Ordinal)))
        {
            using var article = JsonDocument.Parse(line);
            var forms = recognizer.Recognize(article.RootElement.GetProperty("title").GetString(), article.RootElement.GetProperty("text").GetString()!, [])
                .Where(mention => mention.Spelling.Contains("Saddam", StringComparison.Ordinal))
                .Select(mention => mention.Form).ToList();
            named += forms.Count;
            forms.ShouldNotContain(form => form.Contains("Haftar", StringComparison.Ordinal));
        }

        named.ShouldBeGreaterThan(20);
    }
}
