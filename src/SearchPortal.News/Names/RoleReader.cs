using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace SearchPortal.News.Names;

/// <summary>Reads what the authority file says of an actor beside its names: roles with their dates, and the Wikidata id.</summary>
/// <param name="fields">Reads fields and texts of the file, and says what is wrong where.</param>
internal sealed class RoleReader(AuthorityFields fields)
{
    private const int MostDigits = 15;
    private static readonly string[] DateForms = ["yyyy", "yyyy-MM", "yyyy-MM-dd"];

    /// <summary>The roles in the order of the file.</summary>
    public IReadOnlyList<ActorRole> Roles(YamlNode? list, string id)
    {
        List<ActorRole> roles = [];
        foreach (var item in fields.Items(list, "roles"))
        {
            var parts = fields.Of(item, "title", "from", "to");
            var title = parts.GetValueOrDefault("title") ?? throw fields.Wrong(item, $"a role of {id} has no title", "Write { title: …, from: …, to: … }.");
            var role = new ActorRole(fields.Text(title, "title"), Date(parts, "from"), Date(parts, "to"));
            if (role is { From: { } from, To: { } to } && IsAfter(from, to))
                throw fields.Wrong(item, $"a role of {id} ends ({to}) before it begins ({from})", "Correct one of the two dates.");
            roles.Add(role);
        }

        return roles;
    }

    /// <summary>The Wikidata id, or null where there is none.</summary>
    public string? Wikidata(YamlNode? node)
    {
        if (node is null) return null;
        var id = fields.Text(node, "wikidata");
        return id is ['Q', >= '1' and <= '9', ..] && id.Length <= MostDigits && id.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0
            ? id
            : throw fields.Wrong(node, $"\"{id}\" is no Wikidata id", "Write it as Wikidata does: a Q and digits, such as Q42.");
    }

    private string? Date(Dictionary<string, YamlNode> parts, string key)
    {
        if (!parts.TryGetValue(key, out var node)) return null;
        var date = fields.Text(node, key);
        return DateTime.TryParseExact(date, DateForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            ? date
            : throw fields.Wrong(node, $"\"{date}\" is no date", "Write a year, a month or a day: 2021, 2021-03 or 2021-03-15; leave the key out where the date is open.");
    }

    /// <summary>Whether a date is surely after another: 2021-03 is not after 2021.</summary>
    private static bool IsAfter(string date, string other)
    {
        var common = Math.Min(date.Length, other.Length);
        return string.CompareOrdinal(date, 0, other, 0, common) > 0;
    }
}
