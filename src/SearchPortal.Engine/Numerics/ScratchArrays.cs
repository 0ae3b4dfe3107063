using System.Buffers;

namespace SearchPortal.Engine.Numerics;

/// <summary>Arrays for the time of one search, from the pool of the program. They may be longer than asked for, and hold what was in them last.</summary>
internal sealed class ScratchArrays : IDisposable
{
    // Not read-only: their lists are made when they are first needed.
    private Rented<int> ints;
    private Rented<float> floats;
    private Rented<double> doubles;
    private Rented<ulong> words;

    public int[] Ints(int length) => ints.Take(length);

    public float[] Floats(int length) => floats.Take(length);

    public double[] Doubles(int length) => doubles.Take(length);

    /// <summary>An empty set.</summary>
    public DocumentBits Set(int documents) => DocumentBits.In(words.Take(DocumentBits.WordsOf(documents)), documents);

    /// <inheritdoc/>
    public void Dispose() => GiveBack();

    /// <summary>Gives all arrays back: nobody may use them any more, but new ones may be asked for.</summary>
    public void GiveBack()
    {
        ints.GiveBack();
        floats.GiveBack();
        doubles.GiveBack();
        words.GiveBack();
    }

    private struct Rented<T>
    {
        private List<T[]>? arrays;

        public T[] Take(int length)
        {
            var array = ArrayPool<T>.Shared.Rent(length);
            arrays ??= [];
            arrays.Add(array);
            return array;
        }

        public readonly void GiveBack()
        {
            if (arrays is null) return;
            foreach (var array in arrays) ArrayPool<T>.Shared.Return(array);
            arrays.Clear();
        }
    }
}
