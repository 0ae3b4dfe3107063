using SearchPortal.News;
using SearchPortal.News.Catalog;

namespace SearchPortal.Web.Pages;

/// <summary>Neighbouring blocks of one kind, so that the items of a list become one list.</summary>
internal sealed record BlockGroup(BlockKind Kind, IReadOnlyList<MarkedText> Texts)
{
    /// <summary>The blocks of an article, grouped, in their order.</summary>
    public static IReadOnlyList<BlockGroup> Of(ArticleView view)
    {
        var groups = new List<BlockGroup>();
        var texts = new List<MarkedText>();
        for (var i = 0; i < view.Blocks.Count; i++)
        {
            var kind = view.Article.Blocks[i].Kind;
            texts.Add(view.Blocks[i]);
            if (i + 1 < view.Blocks.Count && view.Article.Blocks[i + 1].Kind == kind) continue;
            groups.Add(new(kind, [.. texts]));
            texts.Clear();
        }

        return groups;
    }
}
