using StudyPortal.Content.Diagrams;
using StudyPortal.Content.Files;
using StudyPortal.Content.Findings;
using StudyPortal.Content.Lessons;
using StudyPortal.Content.Loading;
using StudyPortal.Content.Questions;
using StudyPortal.Content.Yaml;
using StudyPortal.Learning.Questions;

namespace StudyPortal.Content.Statistics;

/// <summary>Length, reading level, records and questions of a content directory, as far as it is free of errors.</summary>
/// <param name="Lessons">In reading order.</param>
/// <param name="Objectives">In authored order.</param>
/// <param name="UnaskedMisconceptions">Ids of those that no answer gives away.</param>
public sealed record ContentStatistics(
    IReadOnlyList<LessonStatistics> Lessons, IReadOnlyList<ObjectiveStatistics> Objectives, IReadOnlyList<string> UnaskedMisconceptions)
{
    /// <summary>The hardest question.</summary>
    public const int MostDifficult = 3;

    /// <summary>Counts everything that a load has.</summary>
    public static ContentStatistics Of(LoadResult load)
    {
        ArgumentNullException.ThrowIfNull(load);
        var catalogue = load.Sound;
        var questions = catalogue.Questions.Values.Where(question => question is not Prediction).ToLookup(question => question.Head.Objective, StringComparer.Ordinal);
        var taught = catalogue.Guides.SelectMany(guide => guide.Lessons).SelectMany(lesson => lesson.Objectives).CountBy(objective => objective, StringComparer.Ordinal)
            .ToDictionary(StringComparer.Ordinal);
        var attached = load.Readings.Values.SelectMany(reading => QuestionsOf(reading.Part)).SelectMany(question => question.Misconceptions).Select(item => item.Value)
            .ToHashSet(StringComparer.Ordinal);
        return new ContentStatistics(
            [.. catalogue.Guides.SelectMany(guide => guide.Lessons).Select(lesson => Count(lesson, load))],
            [.. catalogue.Objectives.Select(objective => Count(objective.Id, taught.GetValueOrDefault(objective.Id), [.. questions[objective.Id]]))],
            [.. catalogue.Misconceptions.Keys.Where(id => !attached.Contains(id)).Order(StringComparer.Ordinal)]);
    }

    private static IEnumerable<QuestionEntry> QuestionsOf(ContentPart? part) => part switch
    {
        QuestionFile file => file.Questions,
        DiagramFile file => file.Predictions,
        _ => [],
    };

    private static LessonStatistics Count(Lesson lesson, LoadResult load)
    {
        var reading = load.Readings[lesson.SourceFile];
        var body = FrontMatter.Split(((TextFile)reading.File).Text, new FindingList(lesson.SourceFile))?.Body ?? "";
        var records = ((LessonFile)reading.Part!).Transcripts;
        return new LessonStatistics(
            lesson.Address, ProseCounter.Measure(body), records.Count(record => record.Start is not null), records.Count(record => record.Start is null),
            lesson.Blocks.OfType<QuizBlock>().Sum(quiz => quiz.Questions.Count));
    }

    private static ObjectiveStatistics Count(string id, int lessons, IReadOnlyList<Question> questions) => new(
        id, lessons, [.. Enumerable.Range(1, MostDifficult).Select(difficulty => questions.Count(question => question.Head.Difficulty == difficulty))], questions.Count(question => question is CommandToWrite or ManifestToEdit));
}
