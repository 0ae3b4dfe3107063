using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http.Features;
using SearchPortal.News.Catalog;

namespace SearchPortal.Web.Traffic;

/// <summary>Names the state of an answer before it is made: from the state of the index and of the listed names, the address, the program and the day.</summary>
internal sealed class AnswerTag
{
    // A hash that nobody can bring to meet another one: one address must not be answered with the page of another.
    private const int TagBytes = 18;

    private static readonly string Program = typeof(AnswerTag).Module.ModuleVersionId.ToString("N", CultureInfo.InvariantCulture);

    private AnswerTag(string state, string value)
    {
        (State, Value) = (state, value);
    }

    /// <summary>The state of the index and of the listed names.</summary>
    public string State { get; }

    /// <summary>The name.</summary>
    public string Value { get; }

    /// <summary>The name as a header: weak, since the bytes depend on how they are compressed.</summary>
    public string Header => $"W/\"{Value}\"";

    /// <summary>Names the answer to a request.</summary>
    public static AnswerTag Of(HttpContext context, ArticleCatalog catalog, TimeProvider time)
    {
        var request = context.Request;
        var line = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var end = line.IndexOf('?', StringComparison.Ordinal);
        var state = catalog.State;
        var text = new StringBuilder().Append(Program).Append('\n').Append(state).Append('\n')
            // Pages offer ranges of dates that begin today.
            .Append(time.GetUtcNow().ToString("yyyyMMdd", CultureInfo.InvariantCulture)).Append('\n')
            .Append(request.Scheme).Append(' ').Append(request.Host.Value).Append('\n')
            .Append(end < 0 ? line : line[..end]).Append('\n');
        foreach (var (name, values) in request.Query.OrderBy(parameter => parameter.Key, StringComparer.Ordinal))
        {
            foreach (var value in values) text.Append(name.Length).Append(' ').Append(name).Append(' ').Append(value?.Length ?? 0).Append(' ').Append(value);
        }

        return new AnswerTag(state, Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())).AsSpan(0, TagBytes)));
    }
}
