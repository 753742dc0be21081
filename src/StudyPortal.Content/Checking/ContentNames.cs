using StudyPortal.Content.Findings;
using StudyPortal.Content.Glossary;
using StudyPortal.Content.Lessons;
using StudyPortal.Content.Loading;
using StudyPortal.Content.Objectives;
using StudyPortal.Content.Questions;

namespace StudyPortal.Content.Checking;

/// <summary>Who has which name. Where a name is given twice, the first keeps it and the second is a finding that names both places.</summary>
internal sealed class ContentNames
{
    public required IReadOnlyDictionary<string, GuideFile> Guides { get; init; }

    public required IReadOnlyDictionary<LessonAddress, LessonFile> Lessons { get; init; }

    public required IReadOnlyDictionary<string, QuestionEntry> Questions { get; init; }

    public required IReadOnlyDictionary<string, Placed<Objective>> Objectives { get; init; }

    public required IReadOnlyDictionary<string, Placed<Domain>> Domains { get; init; }

    public required IReadOnlyDictionary<string, Placed<Misconception>> Misconceptions { get; init; }

    /// <summary>By slug.</summary>
    public required IReadOnlyDictionary<string, Placed<GlossaryEntry>> Terms { get; init; }

    public static ContentNames Of(ReadContent content, Report report)
    {
        CheckLessonNumbers(content, report);
        CheckTermNames(content.Glossary, report);
        return new ContentNames
        {
            Guides = content.Guides.ToDictionary(guide => guide.Slug, StringComparer.Ordinal),
            Lessons = Index(content.Lessons, lesson => lesson.Address, lesson => lesson.Top, "the lesson", report),
            Questions = Index(content.Questions, question => question.Id, question => question.Place, "the question", report),
            Objectives = Index(content.Objectives.Objectives, item => item.Value.Id, item => item.Place, "the objective", report),
            Domains = Index(content.Objectives.Domains, item => item.Value.Id, item => item.Place, "the domain", report),
            Misconceptions = Index(
                content.Misconceptions.Misconceptions, item => item.Value.Id, item => item.Place, "the misconception", report),
            Terms = Index(content.Glossary.Entries, item => item.Value.Slug, item => item.Place, "the term", report),
        };
    }

    private static Dictionary<TKey, TItem> Index<TKey, TItem>(
        IEnumerable<TItem> items, Func<TItem, TKey> keyOf, Func<TItem, Place> placeOf, string what, Report report)
        where TKey : notnull
    {
        var index = new Dictionary<TKey, TItem>();
        foreach (var item in items)
        {
            if (!index.TryAdd(keyOf(item), item))
                report.Error(placeOf(item), $"{what} '{keyOf(item)}' is there already, in {placeOf(index[keyOf(item)])}; rename one");
        }

        return index;
    }

    private static void CheckLessonNumbers(ReadContent content, Report report)
    {
        foreach (var (before, lesson) in content.Lessons.Zip(content.Lessons.Skip(1)))
        {
            if (before.Address.Guide == lesson.Address.Guide && before.Number == lesson.Number)
                report.Error(lesson.Top, $"{before.Path} has the same number; renumber one");
        }
    }

    private static void CheckTermNames(GlossaryFile glossary, Report report)
    {
        var owners = new Dictionary<string, Placed<GlossaryEntry>>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in glossary.Entries)
        {
            foreach (var name in TermIndex.NamesOf(entry.Value))
            {
                if (!owners.TryAdd(name, entry) && owners[name].Value.Slug != entry.Value.Slug)
                    report.Error(entry.Place, $"'{name}' is also a name of '{owners[name].Value.Term}' in {owners[name].Place}; keep one");
            }
        }
    }
}
