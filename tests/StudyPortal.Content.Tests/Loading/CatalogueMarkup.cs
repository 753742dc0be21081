using StudyPortal.Content.Lessons;
using StudyPortal.Learning.Questions;

namespace StudyPortal.Content.Tests.Loading;

/// <summary>Every piece of HTML in a catalogue.</summary>
internal static class CatalogueMarkup
{
    public static IEnumerable<string> Of(Catalogue catalogue)
    {
        var lessons = catalogue.Guides.SelectMany(guide => guide.Lessons).SelectMany(lesson => lesson.Blocks).OfType<ProseBlock>().Select(block => block.Html);
        var glossary = catalogue.Glossary.Select(entry => entry.DefinitionHtml);
        var truths = catalogue.Misconceptions.Values.Select(misconception => misconception.TruthHtml);
        var narrations = catalogue.Diagrams.Values.SelectMany(diagram => diagram.Story).Select(step => step.NarrationHtml);
        var summaries = catalogue.Quizzes.Select(quiz => quiz.SummaryHtml);
        return [.. lessons, .. glossary, .. truths, .. narrations, .. summaries, .. catalogue.Questions.Values.SelectMany(Of)];
    }

    private static IEnumerable<string> Of(Question question)
    {
        var head = question.Head;
        return [head.PromptHtml, .. head.HintsHtml, head.ExplanationHtml, .. Own(question)];
    }

    private static IEnumerable<string> Own(Question question)
    {
        return question switch
        {
            SingleChoice single => single.Options.SelectMany(Of),
            MultipleChoice multiple => multiple.Options.SelectMany(Of),
            TrueFalse statement => statement.Reasons.SelectMany(Of),
            Numeric numeric => numeric.Mistakes.Select(mistake => mistake.FeedbackHtml),
            ShortText text => text.NearMisses.Select(near => near.FeedbackHtml),
            Prediction prediction => prediction.Items.SelectMany(item => new[] { item.Html, item.FeedbackHtml }),
            TableToComplete table => [.. table.ColumnsHtml, .. table.Rows.SelectMany(row => row).OfType<GivenCell>().Select(cell => cell.Html), .. table.Gaps.SelectMany(gap => Own(gap.Asked))],
            ManifestToEdit manifest => manifest.Checks.Select(check => check.FeedbackHtml),
            HotSpot spot => [spot.OtherwiseHtml, .. spot.Spots.Select(item => item.FeedbackHtml)],
            CommandToWrite command => command.Remarks.Select(remark => remark.FeedbackHtml),
            Matching matching => matching.Items.SelectMany(item => new[] { item.Html, item.FeedbackHtml }.Concat(item.Wrong.Select(wrong => wrong.FeedbackHtml))),
            Ordering ordering => ordering.Steps.SelectMany(step => new[] { step.Html, step.FeedbackHtml }),
            Cloze cloze => [cloze.TextHtml, .. cloze.Gaps.SelectMany(gap => Own(gap.Asked))],
            _ => throw new InvalidOperationException($"unknown kind {question.GetType().Name}"),
        };
    }

    private static IEnumerable<string> Of(Option option) => [option.Html, option.FeedbackHtml];
}
