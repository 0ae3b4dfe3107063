namespace SearchPortal.Web.Saved;

/// <summary>Something that can't be saved as asked, told in words for who asked.</summary>
/// <param name="message">What is wrong, and what to do.</param>
public sealed class SavedRefusedException(string message) : Exception(message);
