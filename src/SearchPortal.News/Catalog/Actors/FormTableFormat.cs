using SearchPortal.News.Names;
using SearchPortal.News.Names.Forms;

namespace SearchPortal.News.Catalog.Actors;

/// <summary>The table of forms as the index keeps it, as an attachment of the commit.
/// <code>
/// version   byte     1
/// names     string   version of the listed names that the forms were compared with; empty where they never were
/// forms     varint   number of forms, and for each:
///   form      string
///   kind      byte     an ActorKind
///   automatic string   the automatic id; empty for none
///   listed    string   the listed id; empty for none
///   title     string   empty for none
///   reason    string   empty for none
/// </code>
/// Strings are UTF-8 behind their length in bytes, as a varint. A table is written whole with each commit that brings new forms.</summary>
internal static class FormTableFormat
{
    /// <summary>The name of the attachment.</summary>
    public const string Attachment = "forms";

    private const byte Version = 1;

    public static byte[] Write(FormTable table)
    {
        using var bytes = new MemoryStream();
        using (var writer = new BinaryWriter(bytes))
        {
            writer.Write(Version);
            writer.Write(table.NamesVersion ?? "");
            writer.Write7BitEncodedInt(table.Forms.Count);
            foreach (var form in table.Forms)
            {
                writer.Write(form.Form);
                writer.Write((byte)form.Kind);
                writer.Write(form.AutomaticId ?? "");
                writer.Write(form.ListedId ?? "");
                writer.Write(form.Title ?? "");
                writer.Write(form.Reason ?? "");
            }
        }

        return bytes.ToArray();
    }

    /// <summary>The table; an empty one where an index has none.</summary>
    /// <exception cref="InvalidDataException">The bytes are no such table, or one of another version.</exception>
    public static FormTable Read(byte[]? bytes)
    {
        if (bytes is null) return FormTable.Empty;
        using var reader = new BinaryReader(new MemoryStream(bytes));
        try
        {
            if (reader.ReadByte() is var version and not Version)
                throw new InvalidDataException($"the table of forms has version {version}, and this program reads version {Version}: run the indexer's command rebuild");
            var names = Text();
            var forms = new AssignedForm[reader.Read7BitEncodedInt()];
            for (var i = 0; i < forms.Length; i++) forms[i] = new AssignedForm(reader.ReadString(), (ActorKind)reader.ReadByte(), Text(), Text(), Text(), Text());
            return new FormTable(names, forms);
        }
        catch (Exception problem) when (problem is EndOfStreamException or OverflowException or ArgumentException or FormatException)
        {
            throw new InvalidDataException("the table of forms ends in the middle: run the indexer's command check", problem);
        }

        string? Text() => reader.ReadString() is { Length: > 0 } text ? text : null;
    }
}
