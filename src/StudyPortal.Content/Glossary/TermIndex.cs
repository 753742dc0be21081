namespace StudyPortal.Content.Glossary;

/// <summary>Finds glossary entries by slug, term or other name, case ignored. Where two entries share a name, the first has it.</summary>
internal sealed class TermIndex
{
    private readonly Dictionary<string, GlossaryEntry> _entries = new(StringComparer.OrdinalIgnoreCase);

    public static TermIndex Empty { get; } = new([]);

    public TermIndex(IEnumerable<GlossaryEntry> entries)
    {
        foreach (var entry in entries)
        {
            foreach (var name in NamesOf(entry))
                _entries.TryAdd(name, entry);
        }
    }

    public IEnumerable<string> Names => _entries.Keys;

    public GlossaryEntry? Find(string name) => _entries.GetValueOrDefault(name.Trim());

    public static IEnumerable<string> NamesOf(GlossaryEntry entry) =>
        new[] { entry.Slug, entry.Term }.Concat(entry.Also).Distinct(StringComparer.OrdinalIgnoreCase);
}
