namespace SearchPortal.News.Names.Forms;

/// <summary>A form of a name that articles have and no listed spelling explains, with the actor that it is taken for.</summary>
/// <param name="Form">The form, as <see cref="ActorMention.Form"/> has it.</param>
/// <param name="Kind">What the actor was taken for when the form was first met.</param>
/// <param name="AutomaticId">The id of the actor that nobody listed (<see cref="AutomaticIds"/>); null where the form has always been a listed actor's.</param>
/// <param name="ListedId">The id of the listed actor that the form is taken for, or null.</param>
/// <param name="Title">An office that stood before the name, such as Prime Minister, or null.</param>
/// <param name="Reason">Why the form is taken for an actor with another spelling, in a reader's words; null where it is not.</param>
internal sealed record AssignedForm(string Form, ActorKind Kind, string? AutomaticId, string? ListedId, string? Title, string? Reason)
{
    /// <summary>The actor of the form.</summary>
    public string ActorId => ListedId ?? AutomaticId!;
}
