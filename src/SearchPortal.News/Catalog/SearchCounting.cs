namespace SearchPortal.News.Catalog;

/// <summary>What a search counts and lists.</summary>
public enum SearchCounting
{
    /// <summary>Each article.</summary>
    Articles,

    /// <summary>Each article, with its copies as one. An outlet that has only a copy counts that.</summary>
    Copies,

    /// <summary>Each story: all reports of one event as one.</summary>
    Stories,
}
