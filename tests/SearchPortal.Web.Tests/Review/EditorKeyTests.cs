using SearchPortal.Web.Review;

namespace SearchPortal.Web.Tests.Review;

public sealed class EditorKeyTests
{
    private readonly Clock clock = new();
    private readonly EditorKey key;

    public EditorKeyTests() => key = new EditorKey("a key that nobody guesses", clock);

    [Fact]
    public void Only_the_key_is_the_key()
    {
        key.IsKey("a key that nobody guesses").ShouldBeTrue();
        foreach (var other in new[] { "", "a", "a key that nobody guesse", "a key that nobody guesses ", "A key that nobody guesses" }) key.IsKey(other).ShouldBeFalse(other);
    }

    [Theory]
    [InlineData("Ana")]
    [InlineData("Ana B. C.")]
    [InlineData("آنا")]
    public void A_session_says_who_signed_in_until_it_is_over(string editor)
    {
        var session = key.Begin(editor);
        key.EditorOf(session).ShouldBe(editor);
        clock.Now += TimeSpan.FromHours(11);
        key.EditorOf(session).ShouldBe(editor);
        clock.Now += TimeSpan.FromHours(1);
        key.EditorOf(session).ShouldBeNull();
    }

    [Fact]
    public void A_session_that_was_changed_is_none()
    {
        var session = key.Begin("Ana");
        for (var i = 0; i < session.Length; i++)
        {
            var changed = session[..i] + (session[i] == 'A' ? 'B' : 'A') + session[(i + 1)..];
            // The last letter of base 64 may stand for bits that are not used: another letter, and the same bytes, is refused as well.
            key.EditorOf(changed).ShouldBeNull(changed);
        }

        foreach (var none in new[] { null, "", ".", "a.b", "a.b.c", session + ".x", session.Split('.')[0] }) key.EditorOf(none).ShouldBeNull(none);
    }

    [Fact]
    public void Another_key_knows_no_session_of_this_one()
    {
        var other = new EditorKey("a key that nobody guessed", clock);
        other.EditorOf(key.Begin("Ana")).ShouldBeNull();
        other.FormToken("session").ShouldNotBe(key.FormToken("session"));
    }

    [Fact]
    public void A_form_belongs_to_one_session()
    {
        string first = key.Begin("Ana"), second = key.Begin("Ana");
        first.ShouldNotBe(second);
        key.IsFormOf(first, key.FormToken(first)).ShouldBeTrue();
        key.IsFormOf(second, key.FormToken(first)).ShouldBeFalse();
        key.IsFormOf(first, null).ShouldBeFalse();
        key.IsFormOf(first, first.Split('.')[1]).ShouldBeFalse();
    }

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 2, 3, 4, 5, 6, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
