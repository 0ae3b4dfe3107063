using SearchPortal.News.Catalog;

namespace SearchPortal.Web.Api;

/// <summary>The JSON of significant values.</summary>
internal sealed record SignificantResponse(string Field, long Articles, long InCorpus, string Statistic, IReadOnlyList<SignificantValueResponse> Values, long Snapshot)
{
    private const string LogLikelihoodRatio = "log-likelihood ratio";

    public static SignificantResponse Of(SignificantValues answer) => new(
        answer.Field,
        answer.Articles,
        answer.InCorpus,
        LogLikelihoodRatio,
        [.. answer.Values.Select(value => new SignificantValueResponse(value.Value.Value, value.Value.Label, value.Value.Count, value.InCorpus, value.Score, value.Value.Selected))],
        answer.Snapshot);
}

/// <summary>A significant value: its articles in the search and in the whole index, and the statistic.</summary>
internal sealed record SignificantValueResponse(string Value, string Label, long Count, long InCorpus, double Score, bool Selected);
