using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace SearchPortal.News.Names;

/// <summary>The YAML of an authority file, without what such a file has no use for: aliases, deep nesting, several documents.</summary>
internal static class AuthorityYaml
{
    private const int MaxDepth = 8;

    /// <summary>Reads the file's one document.</summary>
    /// <exception cref="AuthorityException">The file cannot be read, is no YAML, or holds what is not allowed.</exception>
    public static YamlNode Load(string file)
    {
        try
        {
            var text = File.ReadAllText(file);
            RefuseAliases(file, text);
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            return stream.Documents.Count == 1
                ? stream.Documents[0].RootNode
                : throw new AuthorityException(file, 1, "this is not one YAML document", "Begin the file with \"actors:\" and list the actors below it.");
        }
        catch (Exception exception) when (exception is YamlException or InvalidOperationException or ArgumentException)
        {
            // YamlDotNet's scanner throws the latter two on some broken input, such as a list that is never closed.
            var line = (int)((exception as YamlException)?.Start ?? Mark.Empty).Line;
            var problem = "this is not valid YAML" + (exception is YamlException ? ": " + exception.Message.Trim().TrimEnd('.') : "");
            throw new AuthorityException(file, line, problem, "Check the indentation, and put text with special characters in quotes.", exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new AuthorityException(file, 0, "the file cannot be read: " + exception.Message.TrimEnd('.'), "Check that it is there and may be read.", exception);
        }
    }

    private static void RefuseAliases(string file, string text)
    {
        var depth = 0;
        var parser = new Parser(new StringReader(text));
        while (parser.MoveNext())
        {
            var current = parser.Current!;
            var line = (int)current.Start.Line;
            if (current is AnchorAlias or NodeEvent { Anchor.IsEmpty: false })
                throw new AuthorityException(file, line, "anchors (&) and aliases (*) are not allowed here", "Write the text out, or put it in quotes.");
            depth += current.NestingIncrease;
            if (depth > MaxDepth + 2)
                throw new AuthorityException(file, line, "the lists are nested too deeply", "An actor holds its fields and its spellings, nothing deeper.");
        }
    }
}
