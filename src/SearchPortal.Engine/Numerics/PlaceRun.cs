namespace SearchPortal.Engine.Numerics;

/// <summary>Places of a word in a text, ascending, each once. They lie in an array of sums that began before the text: what was summed up until then is taken off where places are compared.
/// Sums may go around; differences are right.</summary>
/// <param name="Sums">The array; behind the run there is <see cref="Margin"/> of whatever.</param>
/// <param name="First">Where the run begins.</param>
/// <param name="Count">How many places there are.</param>
/// <param name="Before">The sum before the text.</param>
internal readonly record struct PlaceRun(int[] Sums, int First, int Count, int Before)
{
    /// <summary>So much of the array can be read behind each run.</summary>
    public const int Margin = 8;

    /// <summary>A place.</summary>
    public int this[int index] => Sums[First + index] - Before;

    /// <summary>Whether a place is among them.</summary>
    public bool Has(int place)
    {
        int low = 0, high = Count - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var found = this[middle];
            if (found == place) return true;
            if (found < place) low = middle + 1;
            else high = middle - 1;
        }

        return false;
    }
}
