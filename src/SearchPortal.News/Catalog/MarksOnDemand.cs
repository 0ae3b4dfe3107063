using System.Collections;
using SearchPortal.Engine.Documents;

namespace SearchPortal.News.Catalog;

/// <summary>The marks of a text, found when they are first asked for: most queries ask for none, and sentences take as long to find as words.</summary>
/// <param name="find">Finds them.</param>
internal sealed class MarksOnDemand(Func<Mark[]> find) : IReadOnlyList<Mark>
{
    private Mark[]? found;

    public int Count => Found.Length;

    public Mark this[int index] => Found[index];

    private Mark[] Found => found ??= find();

    public IEnumerator<Mark> GetEnumerator() => ((IEnumerable<Mark>)Found).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
