using System.Security.Cryptography;
using System.Text;
using StudyPortal.Learning.Grading;
using StudyPortal.Learning.Questions;

namespace StudyPortal.Learning.Generators.Sketching;

/// <summary>Tells one made question from another by all that it says.</summary>
internal static class QuestionHash
{
    private const int Digits = 16;

    public static string Of(Question question)
    {
        IEnumerable<string> parts = [question.Head.PromptHtml, question.Head.ExplanationHtml, .. Body(question)];
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))))[..Digits];
    }

    private static IEnumerable<string> Body(Question question) => question switch
    {
        SingleChoice single => single.Options.SelectMany(Option),
        MultipleChoice multiple => multiple.Options.SelectMany(Option),
        Numeric numeric =>
        [
            Wording.Plain(numeric.Answer), Wording.Plain(numeric.Tolerance), numeric.Unit ?? "",
            .. numeric.Mistakes.SelectMany(mistake => new[] { Wording.Plain(mistake.Value), mistake.FeedbackHtml }),
        ],
        ShortText text => [.. text.Answers, .. text.NearMisses.SelectMany(miss => new[] { miss.Text, miss.FeedbackHtml })],
        TrueFalse statement => [statement.Answer ? "true" : "false", .. statement.Reasons.SelectMany(Option)],
        Prediction prediction => prediction.Items.SelectMany(item => new[] { item.Html, item.About, VerdictText.Write(item.Answer), item.FeedbackHtml }),
        Matching matching => [.. matching.Answers, .. matching.Items.SelectMany(item => new[] { item.Html, Wording.Plain(item.Answer), item.FeedbackHtml })],
        Ordering ordering => ordering.Steps.SelectMany(step => new[] { step.Html, Wording.Plain(step.Place), step.FeedbackHtml }),
        Gapped gapped => [(gapped as Cloze)?.TextHtml ?? "", .. gapped.Gaps.SelectMany(gap => Body(gap.Asked).Prepend(gap.Name))],
        CommandToWrite command => [.. command.Commands, .. command.Remarks.SelectMany(remark => new[] { remark.Part, remark.FeedbackHtml })],
        ManifestToEdit manifest => [manifest.Given, manifest.Solution, .. manifest.Works, .. manifest.Checks.SelectMany(check => new[] { check.Subject, check.Value, check.FeedbackHtml })],
        HotSpot picture => [picture.Picture.TopologyText, .. picture.Picture.Before, .. picture.Spots.SelectMany(spot => new[] { spot.Part, spot.IsRight ? "right" : "wrong", spot.FeedbackHtml })],
        _ => throw new System.Diagnostics.UnreachableException($"{question.GetType().Name} is not told from others."),
    };

    private static IEnumerable<string> Option(Option option) => [option.Html, option.IsRight ? "right" : "wrong", option.FeedbackHtml];
}
