namespace SearchPortal.News.Names.Forms;

/// <summary>
/// Finds the actor of each form of a name, and keeps what it found: a form keeps its actor, and an automatic id that was given stays with its
/// name. Only another authority moves a form, to a listed actor or back.
/// </summary>
internal sealed class FormAssigner
{
    private readonly ActorAuthority authority;
    private readonly List<string> order = [];
    private readonly HashSet<string> founders = new(StringComparer.Ordinal);
    private readonly Dictionary<string, AssignedForm> byForm = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> automaticOfWords = new(StringComparer.Ordinal);
    private readonly HashSet<string> ids = new(StringComparer.Ordinal);
    private readonly Lazy<SpelledAlike> listed;
    private readonly SpelledAlike unlisted = new();
    // Keys of a million names take long and much room, and whoever only compares forms that have their ids needs none.
    private readonly List<AssignedForm> notYetUnlisted = [];

    /// <summary>Goes on from a table, whose forms are compared with an authority anew where it is another than theirs.</summary>
    /// <param name="table">The table so far.</param>
    /// <param name="authority">The listed actors.</param>
    public FormAssigner(FormTable table, ActorAuthority authority)
    {
        this.authority = authority;
        listed = new(ListedNames);
        foreach (var form in table.Forms)
        {
            if (form.AutomaticId is not null) Remember(form);
        }

        var isSame = table.NamesVersion == authority.NamesVersion;
        foreach (var form in table.Forms)
        {
            var now = isSame ? form : Compare(form);
            Keep(now);
            if (now.ActorId != form.ActorId) Moved.Add(form.Form);
        }

        HasChanged = !isSame;
    }

    /// <summary>Forms of the table that are another actor's now.</summary>
    public List<string> Moved { get; } = [];

    /// <summary>Whether the table to be made is another than the one that this began with.</summary>
    public bool HasChanged { get; private set; }

    /// <summary>The table was kept: from here on, only what comes after it makes another.</summary>
    public void Kept() => HasChanged = false;

    /// <summary>The table of all that is known now.</summary>
    public FormTable ToTable() => new(authority.NamesVersion, [.. order.Select(form => byForm[form])]);

    /// <summary>The actor of a form that no listed spelling explains.</summary>
    /// <param name="form">The form.</param>
    /// <param name="kind">What the actor is.</param>
    /// <param name="title">The title that stands before the name, or null; the first one that names an office counts.</param>
    public string ActorOf(string form, ActorKind kind, string? title = null)
    {
        if (byForm.TryGetValue(form, out var known))
        {
            if (known.Title is null && SpelledAlike.IsOffice(title)) LearnTitle(known with { Title = title });
            return known.ActorId;
        }

        HasChanged = true;
        var assigned = Compare(new AssignedForm(form, kind, null, null, SpelledAlike.IsOffice(title) ? title : null, null));
        Keep(assigned);
        return assigned.ActorId;
    }

    private void Keep(AssignedForm form)
    {
        byForm.Add(form.Form, form);
        order.Add(form.Form);
    }

    /// <summary>The form stays whose it is; forms that come later are compared with its office too.</summary>
    private void LearnTitle(AssignedForm form)
    {
        byForm[form.Form] = form;
        HasChanged = true;
        if (founders.Contains(form.Form)) notYetUnlisted.Add(form);
    }

    /// <summary>The form with the listed actor that it is taken for, else with an automatic id.</summary>
    private AssignedForm Compare(AssignedForm form)
    {
        if (Listed(form) is { } actor) return form with { ListedId = actor.Id, Reason = actor.Reason };
        if (form.AutomaticId is not null) return form.ListedId is null ? form : form with { ListedId = null, Reason = null };
        var (id, reason) = Automatic(form);
        var assigned = form with { AutomaticId = id, ListedId = null, Reason = reason };
        Remember(assigned);
        return assigned;
    }

    private (string Id, string Reason)? Listed(AssignedForm form)
    {
        var isPerson = form.Kind == ActorKind.Person;
        // A surname alone that is listed, and was not taken for the listed one where it stands, is somebody else's.
        if (isPerson && FormWords.GivenAndSurname(form.Form) is null) return null;
        if (authority.Called(form.Form) is { } called && called.Kind == form.Kind) return (called.Id, "listed");
        return isPerson && listed.Value.Find(form.Form, form.Title, isOnly: true) is { } alike && !IsRejected(form.Form, alike.ActorId) ? alike : null;
    }

    private bool IsRejected(string form, string actorId)
    {
        var words = ActorAuthority.KeyOf(form);
        return authority.WithId(actorId)!.Rejected.Any(rejected => ActorAuthority.KeyOf(rejected) == words);
    }

    private (string Id, string? Reason) Automatic(AssignedForm form)
    {
        if (automaticOfWords.TryGetValue(WordsOf(form), out var same)) return (same, null);
        if (form.Kind == ActorKind.Person && Unlisted().Find(form.Form, form.Title, isOnly: false) is { } alike) return alike;
        return (AutomaticIds.New(form.Form, ids.Contains), null);
    }

    /// <summary>Later forms are compared with the one that an id was made for alone.</summary>
    private void Remember(AssignedForm form)
    {
        automaticOfWords.TryAdd(WordsOf(form), form.AutomaticId!);
        if (!ids.Add(form.AutomaticId!) || form.Kind != ActorKind.Person) return;
        founders.Add(form.Form);
        notYetUnlisted.Add(form);
    }

    private SpelledAlike Unlisted()
    {
        foreach (var form in notYetUnlisted) unlisted.Add(form.Form, form.AutomaticId!, form.Title is { } title ? [title] : []);
        notYetUnlisted.Clear();
        return unlisted;
    }

    private static string WordsOf(AssignedForm form) => $"{(int)form.Kind} {ActorAuthority.KeyOf(form.Form)}";

    private SpelledAlike ListedNames()
    {
        var names = new SpelledAlike();
        foreach (var actor in authority.Actors.Where(actor => actor.Kind == ActorKind.Person))
        {
            foreach (var spelling in actor.Spellings.Where(spelling => spelling.With is null)) names.Add(spelling.Text, actor.Id, actor.Roles.Select(role => role.Title));
        }

        return names;
    }
}
