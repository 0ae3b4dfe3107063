namespace SearchPortal.Engine.Tests.Faults;

/// <summary>A file in a <see cref="ForgetfulFolder"/>: what was written since it was last forced to disk may be lost in several ways.</summary>
internal sealed class ForgetfulFile(int number)
{
    private readonly List<byte> written = [];
    private byte[] forced = [];
    private bool isForced;
    private int version;
    private FileImage[]? images;

    public void Truncate()
    {
        written.Clear();
        Changed();
    }

    public void Write(byte[] bytes)
    {
        written.AddRange(bytes);
        Changed();
    }

    public void Force()
    {
        forced = [.. written];
        isForced = true;
        images = null;
    }

    /// <summary>What a power cut may leave of it: all that was written; or what was forced, half, zeros, half and zeros.</summary>
    public FileImage[] Images()
    {
        if (images is not null) return images;
        byte[] all = [.. written];
        byte[][] contents = isForced ? [all] : [all, forced, all[..(all.Length / 2)], new byte[all.Length], [.. all[..(all.Length / 2)], .. new byte[all.Length - all.Length / 2]]];
        return images = [.. contents.Select((bytes, way) => new FileImage($"{number}/{version}/{way}", bytes)).DistinctBy(image => Convert.ToHexString(image.Bytes))];
    }

    private void Changed()
    {
        isForced = false;
        version++;
        images = null;
    }
}
