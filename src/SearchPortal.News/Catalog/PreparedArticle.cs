using SearchPortal.Engine;
using SearchPortal.Engine.Documents;
using SearchPortal.News.Catalog.Stories;

namespace SearchPortal.News.Catalog;

/// <summary>An article with all that can be found of it before it is put into the index, by any thread: what depends on no other article.</summary>
/// <param name="Article">The article.</param>
/// <param name="Document">Its document, without actors and the topics that are found.</param>
/// <param name="Analysis">The words of the document.</param>
/// <param name="Topics">Topics that are found in it, but for those that ask for actors.</param>
/// <param name="Story">By what its copies and other reports of its event are found.</param>
internal sealed record PreparedArticle(Article Article, Document Document, DocumentAnalysis Analysis, IReadOnlyList<string> Topics, StoryMarks Story);
