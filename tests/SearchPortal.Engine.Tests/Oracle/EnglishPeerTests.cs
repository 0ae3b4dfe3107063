using SearchPortal.Engine.Tests.Analysis;
using SearchPortal.Tests;

namespace SearchPortal.Engine.Tests.Oracle;

/// <summary>The analysis by which both engines are measured, ours and Lucene's, text by text.</summary>
public sealed class EnglishPeerTests
{
    private static readonly string[] Parts =
    [
        "minister", "ministers", "GENERAL", "Iran", "U.S", "o", "s", "S", "d", "running", "é", "É", "naïve", "straße", "ｆｕｌｌ", "١٢", "3", "19", "1980s", "x86", "Мир", "мира", "λόγος", "カタカナ", "中", "م",
        "'", "'s", "’s", "＇S", "’", ".", ",", ";", ":", "_", "__", "-", "—", "/", "@", "%", "$", "\"", "(", ")", " ", " ", " ", "  ",
    ];

    [Fact(Skip = LucenePeer.Missing, SkipType = typeof(LucenePeer), SkipUnless = nameof(LucenePeer.IsWanted))]
    public void Terms_are_those_of_Lucenes_English_filters()
    {
        using var folder = new TemporaryFolder();
        var random = new Random(29);
        var texts = Enumerable.Range(0, 20_000).Select(_ => "a" + string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => Parts[random.Next(Parts.Length)]))).Distinct().ToArray();
        File.WriteAllLines(folder.File("texts"), texts);

        LucenePeer.Run("terms", folder.File("texts"), folder.File("terms"));

        var ours = texts.Select(text => $"{text} → {AnalysisOf.Terms("english/1", text).Replace('|', ' ')}");
        ours.Except(texts.Zip(File.ReadLines(folder.File("terms")), (text, terms) => $"{text} → {terms}")).ShouldBeEmpty();
    }
}
