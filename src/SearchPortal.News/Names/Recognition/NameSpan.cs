namespace SearchPortal.News.Names.Recognition;

/// <summary>A run of words of a passage that names somebody or something.</summary>
internal sealed class NameSpan(ArticlePassage passage, int first, int last, ActorKind kind)
{
    public ArticlePassage Passage { get; } = passage;

    /// <summary>The first word, without titles.</summary>
    public int First { get; } = first;

    /// <summary>The last word.</summary>
    public int Last { get; } = last;

    public ActorKind Kind { get; } = kind;

    /// <summary>Where the name starts in the text: inside the first word, where Arabic writes a small word together with it.</summary>
    public int Start { get; init; } = passage.Tokens[first].Start;

    /// <summary>Where it ends, one past the last character.</summary>
    public int End => Passage.Tokens[Last].End;

    /// <summary>The titles directly before it, as written, or null.</summary>
    public string? Title { get; init; }

    /// <summary>Whether a word of kinship introduces it: his wife, her son.</summary>
    public bool IsRelative { get; init; }

    /// <summary>Whom it names.</summary>
    public NamedActor? Actor { get; set; }

    /// <summary>Why it names them, where it is not their form.</summary>
    public string? Reason { get; set; }

    /// <summary>The name as written.</summary>
    public string Spelling => Passage.Text[Start..End];

    /// <summary>The name in ordinary writing.</summary>
    public string Form => field ??= NameForm.Of(this);
}
