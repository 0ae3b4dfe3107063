namespace SearchPortal.News.Catalog.Profiles;

/// <summary>Reads what the lists say of an actor, an outlet or a topic.</summary>
internal static class ProfileReader
{
    /// <summary>What is said of a value; nothing where no list has it.</summary>
    public static ProfileFacts Facts(CatalogSnapshot snapshot, string field, string value) => field switch
    {
        ArticleSchema.Actor => OfActor(snapshot, value),
        ArticleSchema.Outlet => OfOutlet(snapshot, value),
        _ => OfTopic(snapshot, value),
    };

    private static ProfileFacts OfActor(CatalogSnapshot snapshot, string id) => snapshot.Values.Listed(id) is { } actor
        ? new ProfileFacts { IsListed = true, Roles = actor.Roles, Wikidata = actor.Wikidata }
        : new ProfileFacts();

    private static ProfileFacts OfOutlet(CatalogSnapshot snapshot, string name) => snapshot.Outlets.Find(name) is { } outlet
        ? new ProfileFacts { IsListed = true, OtherNames = outlet.OtherNames, Domains = outlet.Domains, Country = outlet.Country, IsAgency = outlet.IsAgency }
        : new ProfileFacts();

    private static ProfileFacts OfTopic(CatalogSnapshot snapshot, string id) => snapshot.Topics.Find(id) is { } topic
        ? new ProfileFacts
        {
            IsListed = true,
            Query = topic.Query,
            Above = [.. snapshot.Topics.Tree.Above(id).Reverse().Select(above => new Label(above, snapshot.Values.Label(ArticleSchema.Topic, above)))],
        }
        : new ProfileFacts();
}
