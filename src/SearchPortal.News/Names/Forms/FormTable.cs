namespace SearchPortal.News.Names.Forms;

/// <summary>Which actor each form of a name is taken for. Does not change once it is made; <see cref="FormAssigner"/> makes the next one.</summary>
internal sealed class FormTable
{
    private readonly Dictionary<string, AssignedForm> byForm;
    private readonly Lazy<ILookup<string, string>> formsOf;
    private readonly Lazy<Dictionary<string, string>> actorOfName;
    private readonly Lazy<Dictionary<string, string>> actorOfAutomaticId;

    /// <param name="namesVersion">The version of the listed names that the forms were compared with; null where they never were.</param>
    /// <param name="forms">The forms in the order in which they were met, each once.</param>
    public FormTable(string? namesVersion, IReadOnlyList<AssignedForm> forms)
    {
        NamesVersion = namesVersion;
        Forms = forms;
        byForm = forms.ToDictionary(form => form.Form, StringComparer.Ordinal);
        formsOf = new(() => forms.ToLookup(form => form.ActorId, form => form.Form, StringComparer.Ordinal));
        actorOfAutomaticId = new(() =>
        {
            var actors = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var form in forms.Where(form => form.AutomaticId is not null)) actors.TryAdd(form.AutomaticId!, form.ActorId);
            return actors;
        });
        actorOfName = new(() =>
        {
            var names = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var form in forms) names.TryAdd(ActorAuthority.KeyOf(form.Form), form.ActorId);
            return names;
        });
    }

    /// <summary>A table without forms.</summary>
    public static FormTable Empty { get; } = new(null, []);

    /// <summary>The version of the listed names that the forms were last compared with.</summary>
    public string? NamesVersion { get; }

    /// <summary>All forms, in the order in which they were met.</summary>
    public IReadOnlyList<AssignedForm> Forms { get; }

    /// <summary>What is known of a form; null where the table does not have it.</summary>
    public AssignedForm? Find(string form) => byForm.GetValueOrDefault(form);

    /// <summary>The forms of an actor; none where it has none or is not known.</summary>
    public IEnumerable<string> FormsOf(string actorId) => formsOf.Value[actorId];

    /// <summary>Whether some form is this actor's.</summary>
    public bool HasActor(string actorId) => formsOf.Value.Contains(actorId);

    /// <summary>The actor of the name that an automatic id was made for: the id itself, or a listed actor that took the name since. Null where the id was never given.</summary>
    public string? ActorOfAutomatic(string id) => actorOfAutomaticId.Value.GetValueOrDefault(id);

    /// <summary>The actor that some form of this name is taken for, whatever its case and accents; null where there is none.</summary>
    public string? ActorCalled(string name) => actorOfName.Value.GetValueOrDefault(ActorAuthority.KeyOf(name));
}
