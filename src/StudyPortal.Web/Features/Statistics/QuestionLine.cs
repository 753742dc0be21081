using StudyPortal.Web.Features.Quizzes;
using StudyPortal.Web.Kit;

namespace StudyPortal.Web.Features.Statistics;

/// <summary>A question in the list of all.</summary>
public sealed record QuestionLine(QuestionFigures Figures)
{
    public string Text { get; } = PlainLine.Short(Figures.Question.Head.PromptHtml);

    public string Kind { get; } = KindWords.Of(Figures.Question);

    public double? Facility => Figures.Item.TellsFacility ? Figures.Item.Facility : null;

    public double? Discrimination => Figures.Item.TellsDiscrimination ? Figures.Item.Discrimination.Index : null;
}
