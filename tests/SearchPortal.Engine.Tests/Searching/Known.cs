namespace SearchPortal.Engine.Tests.Searching;

/// <summary>Remembers what was worked out, so that the truth does not take all day.</summary>
internal sealed class Known<TKey, TValue>
    where TKey : notnull
{
    private readonly Dictionary<TKey, TValue> known = [];

    public TValue Get(TKey key, Func<TValue> work)
    {
        if (!known.TryGetValue(key, out var value)) known[key] = value = work();
        return value;
    }
}
