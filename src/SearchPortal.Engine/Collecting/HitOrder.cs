using SearchPortal.Engine.Documents;
using SearchPortal.Engine.Segments;

namespace SearchPortal.Engine.Collecting;

/// <summary>Compares hits: negative where the left one comes first. A total order, since no two documents share a key.</summary>
internal sealed class HitOrder(Sort sort, IndexOrder order) : IComparer<Hit>
{
    public int Compare(Hit x, Hit y) => sort switch
    {
        Sort.Score when x.Score != y.Score => y.Score.CompareTo(x.Score),
        Sort.ReverseOrder => SortKey.Compare(x.Key, y.Key, order with { Descending = !order.Descending }),
        _ => SortKey.Compare(x.Key, y.Key, order),
    };
}
