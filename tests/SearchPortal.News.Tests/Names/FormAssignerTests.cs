using SearchPortal.News.Names;
using SearchPortal.News.Names.Forms;

namespace SearchPortal.News.Tests.Names;

/// <summary>Which actor a form of a name is, across articles.</summary>
public sealed class FormAssignerTests
{
    private static readonly ActorAuthority Hammad = TestAuthority.Parse("""
        actors:
          - { id: osama-hammad, name: Osama Hammad, kind: person, roles: [{ title: prime minister of Libya, from: 2023-05 }] }
        """);

    private static readonly ActorAuthority Haftar = TestAuthority.Parse("""
        actors:
          - { id: khalifa-haftar, name: Khalifa Haftar, kind: person }
        """);

    [Theory]
    [InlineData("Khalifa Haftar", "~khalifa-haftar")]
    [InlineData("Abdul Hamid al-Dbeibah", "~abdul-hamid-al-dbeibah")]
    [InlineData("Zoë O'Brien", "~zoe-obrien")]
    [InlineData("خليفة حفتر", "~خليفه-حفتر")]
    [InlineData("—", "~unnamed")]
    public void An_automatic_id_is_read_as_the_name(string form, string id) => Assign(form).ShouldBe([id]);

    [Fact]
    public void An_id_of_a_very_long_name_is_bounded() =>
        Assign(string.Join(' ', Enumerable.Repeat("Abcdefgh", 100))).Single().Length.ShouldBeLessThan(70);

    [Theory]
    [InlineData("Khalifa Haftar", "Khalifa Hifter")]
    [InlineData("Khalifa Haftar", "KHALIFA HAFTAR")]
    [InlineData("Asim Munir", "Asim Muneer")]
    [InlineData("Abdul Hamid Dbeibah", "Abdulhamid Dbeibeh")]
    public void Spellings_of_one_name_are_one_actor(string form, string other) => Assign(form, other).Distinct().ShouldHaveSingleItem();

    [Theory]
    [InlineData("Khalifa Haftar", "Saddam Haftar")]
    [InlineData("Khalifa Haftar", "Saddam Khalifa Haftar")]
    [InlineData("Khalifa Haftar", "Khaled Haftar")]
    [InlineData("Khalifa Haftar", "Haftar")]
    [InlineData("Osama Hammad", "Osama Hamas")]
    [InlineData("Abdul Hamid Karzai", "Abdul Rahman Karzai")]
    [InlineData("Abdul Karzai", "Abdul Hamid")]
    [InlineData("George W. Bush", "George H. W. Bush")]
    [InlineData("Daniel Ortega", "Daniela Ortega")]
    [InlineData("Donald Trump", "Donald Trump Jr")]
    public void Names_of_two_people_are_two_actors(string form, string other) => Assign(form, other).Distinct().Count().ShouldBe(2);

    [Fact]
    public void An_organisation_is_never_a_person_of_the_same_name_and_is_merged_by_its_words_alone()
    {
        var forms = new FormAssigner(FormTable.Empty, ActorAuthority.Empty);
        forms.ActorOf("Arthur Andersen", ActorKind.Person).ShouldBe("~arthur-andersen");
        forms.ActorOf("ARTHUR ANDERSEN", ActorKind.Organisation).ShouldBe("~arthur-andersen-2");
        forms.ActorOf("Arthur Anderson", ActorKind.Organisation).ShouldBe("~arthur-anderson");
        forms.ActorOf("arthur andersen", ActorKind.Organisation).ShouldBe("~arthur-andersen-2");
    }

    [Fact]
    public void The_reason_for_another_spelling_is_recorded()
    {
        var forms = new FormAssigner(FormTable.Empty, ActorAuthority.Empty);
        forms.ActorOf("Khalifa Haftar", ActorKind.Person);
        forms.ActorOf("Khalifa Hifter", ActorKind.Person);
        var table = forms.ToTable();

        table.Find("Khalifa Haftar")!.Reason.ShouldBeNull();
        table.Find("Khalifa Hifter")!.Reason.ShouldNotBeNull().ShouldStartWith("spelled like Khalifa Haftar (");
        table.FormsOf("~khalifa-haftar").ShouldBe(["Khalifa Haftar", "Khalifa Hifter"]);
        table.ActorCalled("khalifa HIFTER").ShouldBe("~khalifa-haftar");
    }

    [Fact]
    public void A_listed_actor_takes_a_form_that_spells_its_name_otherwise_and_no_bare_surname()
    {
        var forms = new FormAssigner(FormTable.Empty, Haftar);
        forms.ActorOf("Khalifa Heftar", ActorKind.Person).ShouldBe("khalifa-haftar");
        forms.ActorOf("خليفة حفتر", ActorKind.Person).ShouldBe("khalifa-haftar");
        forms.ActorOf("Heftar", ActorKind.Person).ShouldBe("~heftar");
        forms.ActorOf("Khaled Heftar", ActorKind.Person).ShouldBe("~khaled-heftar");
        forms.ToTable().Find("Khalifa Heftar")!.Reason.ShouldNotBeNull().ShouldContain("Khalifa Haftar");
    }

    [Theory]
    [InlineData("Osama Saad Hamad", "Prime Minister", "osama-hammad")]
    [InlineData("Osama Hamad", "prime minister", "osama-hammad")]
    [InlineData("Osama Hamad", null, "~osama-hamad")]
    [InlineData("Osama Hamad", "Foreign Minister", "~osama-hamad")]
    [InlineData("Osama Hamad", "Prime", "~osama-hamad")]
    [InlineData("Ahmed Hamad", "Prime Minister", "~ahmed-hamad")]
    [InlineData("Osama Hamas", "Prime Minister", "~osama-hamas")]
    public void An_office_that_both_have_decides_where_the_spelling_leaves_a_doubt(string form, string? title, string actor)
    {
        var forms = new FormAssigner(FormTable.Empty, Hammad);
        forms.ActorOf(form, ActorKind.Person, title).ShouldBe(actor);
        if (actor == "osama-hammad") forms.ToTable().Find(form)!.Reason.ShouldNotBeNull().ShouldEndWith($", and {title} too");
    }

    [Fact]
    public void An_office_decides_among_actors_that_nobody_listed_too()
    {
        var forms = new FormAssigner(FormTable.Empty, ActorAuthority.Empty);
        forms.ActorOf("Osama Hammad", ActorKind.Person, "Prime Minister");
        forms.ActorOf("Osama Saad Hamad", ActorKind.Person, "Prime Minister").ShouldBe("~osama-hammad");
        forms.ActorOf("Osama Hamad", ActorKind.Person).ShouldBe("~osama-hamad");
        forms.ActorOf("Saddam Haftar", ActorKind.Person, "Deputy Commander");
        forms.ActorOf("Saddam Khalifa Haftar", ActorKind.Person, "deputy commander").ShouldBe("~saddam-haftar");
    }

    [Fact]
    public void An_office_that_is_learned_later_counts_for_the_names_that_come_behind()
    {
        var forms = new FormAssigner(FormTable.Empty, ActorAuthority.Empty);
        forms.ActorOf("Osama Hammad", ActorKind.Person, "Dr");
        forms.ActorOf("Osama Hammad", ActorKind.Person, "Prime Minister");
        forms.ActorOf("Osama Saad Hamad", ActorKind.Person, "Prime Minister").ShouldBe("~osama-hammad");
        forms.ToTable().Find("Osama Hammad")!.Title.ShouldBe("Prime Minister");
    }

    [Fact]
    public void A_form_that_two_listed_actors_may_be_is_neither()
    {
        var two = TestAuthority.Parse("""
            actors:
              - { id: first, name: Mohammed Ali, kind: person, not: [second] }
              - { id: second, name: Mohamed Aly, kind: person, not: [first] }
            """);
        new FormAssigner(FormTable.Empty, two).ActorOf("Muhammad Ali", ActorKind.Person).ShouldBe("~muhammad-ali");
    }

    [Fact]
    public void A_form_that_an_editor_rejected_is_never_taken_for_the_actor()
    {
        var rejected = TestAuthority.Parse("""
            actors:
              - { id: khalifa-haftar, name: Khalifa Haftar, kind: person, rejected: [Khalifa Heftar] }
            """);
        new FormAssigner(FormTable.Empty, rejected).ActorOf("Khalifa Heftar", ActorKind.Person).ShouldBe("~khalifa-heftar");
    }

    [Fact]
    public void A_form_moves_to_a_listed_actor_and_back_to_the_id_that_it_had()
    {
        var first = new FormAssigner(FormTable.Empty, ActorAuthority.Empty);
        var id = first.ActorOf("Khalifa Heftar", ActorKind.Person);
        first.ActorOf("Aguila Saleh", ActorKind.Person);

        var listed = new FormAssigner(first.ToTable(), Haftar);
        listed.Moved.ShouldBe(["Khalifa Heftar"]);
        listed.ToTable().Find("Khalifa Heftar")!.ActorId.ShouldBe("khalifa-haftar");

        var again = new FormAssigner(listed.ToTable(), ActorAuthority.Empty);
        again.Moved.ShouldBe(["Khalifa Heftar"]);
        again.ActorOf("Khalifa Heftar", ActorKind.Person).ShouldBe(id);
        new FormAssigner(again.ToTable(), ActorAuthority.Empty).Moved.ShouldBeEmpty();
    }

    [Fact]
    public void An_id_stays_with_its_name_whatever_comes_later()
    {
        var table = FormTable.Empty;
        foreach (var form in (string[])["Khalifa Hifter", "Khalifa Haftar", "Saddam Haftar", "Khalifa Heftar"])
        {
            var forms = new FormAssigner(table, ActorAuthority.Empty);
            forms.ActorOf(form, ActorKind.Person);
            table = forms.ToTable();
        }

        table.Forms.Select(form => form.ActorId).ShouldBe(["~khalifa-hifter", "~khalifa-hifter", "~saddam-haftar", "~khalifa-hifter"]);
    }

    private static string[] Assign(params string[] names)
    {
        var forms = new FormAssigner(FormTable.Empty, ActorAuthority.Empty);
        return [.. names.Select(name => forms.ActorOf(name, ActorKind.Person))];
    }
}
