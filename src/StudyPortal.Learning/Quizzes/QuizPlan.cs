namespace StudyPortal.Learning.Quizzes;

/// <summary>A quiz as its author planned it.</summary>
/// <param name="Slug">Unique in the catalogue.</param>
/// <param name="Version">Hash of the source text and of the questions that it comes to; an attempt keeps the version that it was drawn from.</param>
/// <param name="Title">Plain text.</param>
/// <param name="SummaryHtml">Rendered Markdown, safe to print as it stands.</param>
/// <param name="Ways">Those that a learner may choose from; at least one.</param>
/// <param name="Certainty">Whether learners say how sure they are.</param>
/// <param name="Limit">Time for an exam; null where <see cref="AnsweringWay.Exam"/> is none of the ways.</param>
/// <param name="Asked">How many questions are drawn: 1 to the number of <paramref name="Questions"/>.</param>
/// <param name="Questions">What is drawn from, each once.</param>
public sealed record QuizPlan(
    string Slug, string Version, string Title, string SummaryHtml, IReadOnlyList<AnsweringWay> Ways, CertaintyUse Certainty, TimeSpan? Limit, int Asked,
    IReadOnlyList<QuizQuestion> Questions)
{
    /// <summary>The objectives that the quiz covers, in the order in which its questions name them.</summary>
    public IReadOnlyList<string> Objectives => [.. Questions.Select(question => question.Objective).Distinct(StringComparer.Ordinal)];
}
