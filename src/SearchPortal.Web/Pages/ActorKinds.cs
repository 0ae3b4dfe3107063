using SearchPortal.News.Names;

namespace SearchPortal.Web.Pages;

/// <summary>How pages order actors by what they are, and what they call several of a kind.</summary>
internal static class ActorKinds
{
    /// <summary>Its place: people first, since countries are named in nearly every article; unlisted actors last.</summary>
    public static int Place(ActorKind? kind) => kind is { } known ? (int)known : int.MaxValue;

    /// <summary>The heading of a kind: <c>People</c>.</summary>
    public static string Caption(ActorKind? kind) => kind switch
    {
        ActorKind.Person => "People",
        ActorKind.Organisation => "Organisations",
        ActorKind.Country => "Countries",
        ActorKind.Place => "Places",
        _ => "Others",
    };
}
