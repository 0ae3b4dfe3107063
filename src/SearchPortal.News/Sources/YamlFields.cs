using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace SearchPortal.News.Sources;

/// <summary>Reads YAML from untrusted hands: a single mapping, shallow, without anchors and aliases.</summary>
internal static class YamlFields
{
    /// <summary>The largest YAML that is read, in characters.</summary>
    public const int MaxLength = 64 * 1024;

    private const int MaxDepth = 8;

    /// <summary>Reads the one mapping that the text holds.</summary>
    /// <param name="text">The YAML.</param>
    /// <param name="lineOffset">Lines of the file before the text.</param>
    /// <param name="maxLength">The most characters that are read.</param>
    /// <exception cref="YamlProblemException">It is no such mapping.</exception>
    public static YamlMappingNode Parse(string text, int lineOffset = 0, int maxLength = MaxLength)
    {
        if (text.Length > maxLength)
        {
            throw new YamlProblemException(
                string.Create(CultureInfo.InvariantCulture, $"has {text.Length} characters of YAML, more than {maxLength}"), "Shorten it", lineOffset + 1);
        }

        try
        {
            RefuseDangerous(text, lineOffset);
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            if (stream.Documents.Count == 0) return [];
            if (stream.Documents.Count == 1 && stream.Documents[0].RootNode is YamlMappingNode mapping) return mapping;
            if (stream.Documents.Count == 1 && stream.Documents[0].RootNode is YamlScalarNode { Value: null or "" }) return [];
        }
        catch (Exception failure) when (failure is YamlException or InvalidOperationException or ArgumentException)
        {
            // YamlDotNet's scanner throws the latter two on some broken input, such as a list that is never closed.
            var start = (failure as YamlException)?.Start ?? Mark.Empty;
            throw new YamlProblemException(
                "is not valid YAML", "Write \"key: value\" lines and put a value that has a colon, a bracket or a quote in quotes", Line(start, lineOffset));
        }

        throw new YamlProblemException("is not a list of \"key: value\" lines", "Write each field as \"key: value\"", lineOffset + 1);
    }

    /// <summary>The values of a scalar or of a list of scalars, blank ones left out.</summary>
    /// <exception cref="YamlProblemException">It is something else.</exception>
    public static IReadOnlyList<string> Values(YamlNode node, string key, int lineOffset = 0) => node switch
    {
        YamlScalarNode scalar => Value(scalar) is { } value ? [value] : [],
        YamlSequenceNode list when list.Children.All(child => child is YamlScalarNode) =>
            [.. list.Children.Select(child => Value((YamlScalarNode)child)).OfType<string>()],
        _ => throw new YamlProblemException(
            $"has a nested value for \"{key}\"", "Write one value, or a list of plain values", Line(node.Start, lineOffset)),
    };

    /// <summary>The line of a mark in the file.</summary>
    public static int Line(Mark mark, int lineOffset) => (int)Math.Clamp(mark.Line, 1, int.MaxValue / 2) + lineOffset;

    private static string? Value(YamlScalarNode scalar)
    {
        var isNull = scalar.Style == ScalarStyle.Plain && scalar.Value is "~" or "null" or "Null" or "NULL";
        return isNull || string.IsNullOrWhiteSpace(scalar.Value) ? null : scalar.Value;
    }

    // Loading builds a tree recursively: deep nesting would end the process, and aliases can blow a tree up.
    private static void RefuseDangerous(string text, int lineOffset)
    {
        var parser = new Parser(new StringReader(text));
        var depth = 0;
        while (parser.MoveNext())
        {
            if (parser.Current is not { } part) continue;
            depth += part.NestingIncrease;
            if (depth > MaxDepth + 2)
            {
                throw new YamlProblemException("is nested too deeply", "Write one value, or a list of plain values", Line(part.Start, lineOffset));
            }

            if (part is AnchorAlias or NodeEvent { Anchor.IsEmpty: false })
            {
                throw new YamlProblemException("uses an anchor or an alias", "Put a value that starts with & or * in quotes", Line(part.Start, lineOffset));
            }
        }
    }
}
