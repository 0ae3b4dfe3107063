namespace SearchPortal.Web.Traffic;

/// <summary>Marks an address that is answered however much else is asked: whether the site is well must be told when it is not.</summary>
internal sealed class AlwaysAnswered
{
    private static readonly AlwaysAnswered Marker = new();

    private AlwaysAnswered()
    {
    }

    /// <summary>Marks addresses.</summary>
    public static TBuilder Mark<TBuilder>(TBuilder addresses) where TBuilder : IEndpointConventionBuilder => addresses.WithMetadata(Marker);
}
