namespace StudyPortal.Content.Glossary;

/// <summary>Remembers which terms a text asked for while it was rendered, and so whether a changed glossary changes the text.</summary>
internal sealed class TermUses(TermIndex index)
{
    private readonly Dictionary<string, GlossaryEntry?> _asked = new(StringComparer.Ordinal);

    public GlossaryEntry? Find(string name) => _asked[name] = index.Find(name);

    /// <summary>Whether every term that was asked for would look the same with another glossary.</summary>
    public bool HoldWith(TermIndex other) =>
        ReferenceEquals(index, other) || _asked.All(asked => LooksSame(asked.Value, other.Find(asked.Key)));

    // Other names of an entry are not part of its card.
    private static bool LooksSame(GlossaryEntry? left, GlossaryEntry? right) =>
        left is null || right is null ? left == right : left with { Also = right.Also } == right;
}
