using System.Security.Cryptography;
using System.Text;

namespace SearchPortal.News.Names;

/// <summary>The actors that the portal knows, with every spelling of their names. It does not change once it is loaded.</summary>
public sealed class ActorAuthority
{
    private readonly Dictionary<string, Actor> byId = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Actor> byName = new(StringComparer.Ordinal);

    internal ActorAuthority(IReadOnlyList<Actor> actors)
    {
        Actors = actors;
        Index = new NameIndex(actors);
        NamesVersion = HashOf(actors, withFacts: false);
        Version = HashOf(actors, withFacts: true);
        foreach (var actor in actors) byId.Add(actor.Id, actor);
        foreach (var actor in actors)
        {
            foreach (var spelling in actor.Spellings.Where(spelling => spelling.With is null)) byName.TryAdd(KeyOf(spelling.Text), actor);
        }
    }

    /// <summary>An authority without actors.</summary>
    public static ActorAuthority Empty { get; } = new([]);

    /// <summary>The actors in the order of the file.</summary>
    public IReadOnlyList<Actor> Actors { get; }

    /// <summary>
    /// A hash of what the file says, in hexadecimal digits: the same on every machine, and the same however the file is laid
    /// out and ordered.
    /// </summary>
    public string Version { get; }

    /// <summary>The beginning of <see cref="Version"/>, 12 digits: what answers and pages call this authority.</summary>
    public string ShortVersion => Version[..12];

    /// <summary>As <see cref="Version"/>, of all that decides who is recognised where: roles and Wikidata ids leave it as it is.</summary>
    internal string NamesVersion { get; }

    internal NameIndex Index { get; }

    /// <summary>Reads an authority file.</summary>
    /// <param name="file">A YAML file with a list <c>actors</c>.</param>
    /// <exception cref="AuthorityException">The file cannot be read, or something in it is wrong.</exception>
    public static ActorAuthority Load(string file)
    {
        ArgumentException.ThrowIfNullOrEmpty(file);
        return new ActorAuthority(AuthorityReader.Read(file));
    }

    /// <summary>The actor with exactly this id, or null. Cheap.</summary>
    internal Actor? WithId(string id) => byId.GetValueOrDefault(id) is { } actor && actor.Id == id ? actor : null;

    /// <summary>The actor with this name or a spelling that always counts, or null; case and accents are ignored.</summary>
    internal Actor? Called(string name) => byName.GetValueOrDefault(KeyOf(name));

    /// <summary>The actor with this id, else the one with this name or a spelling that always counts; case and accents are ignored.</summary>
    /// <returns>Null where there is none.</returns>
    public Actor? Find(string idOrName)
    {
        ArgumentNullException.ThrowIfNull(idOrName);
        return byId.GetValueOrDefault(idOrName.Trim()) ?? byName.GetValueOrDefault(KeyOf(idOrName));
    }

    /// <summary>Whether a word as typed stands in some spelling of some actor.</summary>
    internal bool IsNameWord(string word) => Index.HasWord(Index.Vocabulary.Find(word));

    /// <summary>A spelling's folded words: two spellings with one key cannot be told apart in a text. Empty where there is no word.</summary>
    internal static string KeyOf(string spelling)
    {
        List<NameToken> tokens = [];
        NameTokenizer.Read(spelling, [], tokens);
        return string.Join(' ', tokens.Select(token => NameFolding.Fold(spelling.AsSpan(token.Start..token.End))));
    }

    private static string HashOf(IReadOnlyList<Actor> actors, bool withFacts)
    {
        // Every list is preceded by its length and every text by its own, so that no two authorities make the same bytes.
        using var bytes = new MemoryStream();
        using (var writer = new BinaryWriter(bytes, Encoding.UTF8))
        {
            writer.Write(actors.Count);
            foreach (var actor in actors.OrderBy(actor => actor.Id, StringComparer.Ordinal))
            {
                writer.Write(actor.Id);
                writer.Write(actor.Name.Normalize());
                writer.Write((byte)actor.Kind);
                var spellings = actor.Spellings
                    .Select(spelling => (Text: spelling.Text.Normalize(), With: spelling.With ?? ""))
                    .Distinct()
                    .OrderBy(spelling => spelling.Text, StringComparer.Ordinal)
                    .ThenBy(spelling => spelling.With, StringComparer.Ordinal)
                    .ToList();
                writer.Write(spellings.Count);
                foreach (var (text, with) in spellings)
                {
                    writer.Write(text);
                    writer.Write(with);
                }

                writer.Write(actor.NotTheSameAs.Count);
                foreach (var id in actor.NotTheSameAs.Order(StringComparer.Ordinal)) writer.Write(id);
                writer.Write(actor.Rejected.Count);
                foreach (var text in actor.Rejected.Order(StringComparer.Ordinal)) writer.Write(text.Normalize());
                if (!withFacts) continue;
                writer.Write(actor.Wikidata ?? "");
                writer.Write(actor.Roles.Count);
                foreach (var role in actor.Roles)
                {
                    writer.Write(role.Title.Normalize());
                    writer.Write(role.From ?? "");
                    writer.Write(role.To ?? "");
                }
            }
        }

        return Convert.ToHexStringLower(SHA256.HashData(bytes.ToArray()));
    }
}
