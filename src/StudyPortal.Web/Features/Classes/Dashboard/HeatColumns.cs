using StudyPortal.Learning.Classes;

namespace StudyPortal.Web.Features.Classes.Dashboard;

/// <summary>What the columns of a heat map are, and what stands in them.</summary>
public abstract class HeatColumns(DashboardSource source)
{
    protected DashboardSource Source { get; } = source;

    public abstract IReadOnlyList<HeatGroup> Groups { get; }

    /// <summary>A learner's cell.</summary>
    public abstract HeatCell CellOf(LearnerLine line, HeatColumn column);

    /// <summary>The figure by which learners are sorted in a column; null where nothing is known.</summary>
    public abstract double? FigureOf(LearnerLine line, HeatColumn column);

    /// <summary>A column in words.</summary>
    public abstract HeatDetail Describe(HeatColumn column);

    /// <summary>A learner's cell in words: what the learner did there, and beside it how the class does.</summary>
    public HeatDetail Describe(LearnerLine line, HeatColumn column)
    {
        var ofColumn = Describe(column);
        return ofColumn with
        {
            Title = $"{line.Member.Name}: {column.Title}",
            Sentences = [$"{CellOf(line, column).Words}.", .. ofColumn.Sentences, line.Figures.Explain()],
            Links = [LinkTo(line), .. ofColumn.Links],
        };
    }

    /// <summary>A learner in words.</summary>
    public HeatDetail Describe(LearnerLine line) => new(
        line.Member.Name,
        [
            line.Figures.Explain(),
            $"{Capital(ClassWords.LastHere(line.Figures.LastAt, Source.Now))}{(line.Figures.IsInactive ? ", which counts as inactive" : "")}. {ClassWords.Count(line.Figures.Answers, "answer", "answers")} to {ClassWords.Count(line.Figures.Questions, "question", "questions")}, {line.Figures.LessonsDone} lessons done of {line.Figures.LessonsBegun} begun.",
            $"Reading: {ClassWords.Time(line.Figures.ReadingSeconds)}. Answering: {ClassWords.Time(line.Figures.AnsweringSeconds)}. Misconceptions held: {line.Figures.HeldBeliefs}.",
        ],
        [LinkTo(line)],
        []);

    private (string Text, string Link) LinkTo(LearnerLine line) => ($"All about {line.Member.Name}", ClassLinks.Learner(Source.Class, line.Member.Person));

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
