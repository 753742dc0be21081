using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using StudyPortal.Content;
using StudyPortal.Learning.Questions;
using StudyPortal.Web.Features.Quizzes;

namespace StudyPortal.Web.Features.Authoring;

/// <summary>An answer that a question foresees, and what it is met with.</summary>
/// <param name="Html">The answer; safe to print as it stands.</param>
/// <param name="Belief">The misconception that it gives away, or null.</param>
public sealed record PreviewedAnswer(string Html, bool IsRight, string FeedbackHtml, string? Belief)
{
    public static ImmutableArray<PreviewedAnswer> Of(IEnumerable<Option> options, Catalogue catalogue) =>
        [.. options.Select(option => new PreviewedAnswer(option.Html, option.IsRight, option.FeedbackHtml, BeliefOf(option.Misconception, catalogue)))];

    public static ImmutableArray<PreviewedAnswer> Of(IEnumerable<NumericMistake> mistakes, Catalogue catalogue) =>
        [.. mistakes.Select(mistake => Wrong(mistake.Value.ToString(CultureInfo.InvariantCulture), mistake.FeedbackHtml, mistake.Misconception, catalogue))];

    public static ImmutableArray<PreviewedAnswer> Of(IEnumerable<NearMiss> nearMisses, Catalogue catalogue) =>
        [.. nearMisses.Select(near => Wrong(near.Text, near.FeedbackHtml, near.Misconception, catalogue))];

    /// <summary>Each item with what the cluster does; its belief is that of any other answer.</summary>
    public static ImmutableArray<PreviewedAnswer> Of(IEnumerable<PredictedItem> items, Catalogue catalogue) =>
    [
        .. items.Select(item => new PreviewedAnswer(
            $"{item.Html} <strong>{PredictionWords.Of(item.Answer)}</strong>", IsRight: true, item.FeedbackHtml, BeliefOf(item.Misconception, catalogue))),
    ];

    /// <summary>Each item with its answer, then the wrong answers that are spoken about.</summary>
    public static ImmutableArray<PreviewedAnswer> Of(Matching matching, Catalogue catalogue) =>
    [
        .. matching.Items.SelectMany(item => item.Wrong
            .Select(wrong => new PreviewedAnswer(Pair(matching, item, wrong.Answer), IsRight: false, wrong.FeedbackHtml, BeliefOf(wrong.Misconception, catalogue)))
            .Prepend(new PreviewedAnswer(Pair(matching, item, item.Answer), IsRight: true, item.FeedbackHtml, Belief: null))),
    ];

    /// <summary>The steps in the right order.</summary>
    public static ImmutableArray<PreviewedAnswer> Of(Ordering ordering) =>
        [.. ordering.Steps.OrderBy(step => step.Place).Select(step => new PreviewedAnswer($"{step.Place + 1}. {step.Html}", IsRight: true, step.FeedbackHtml, Belief: null))];

    /// <summary>The commands that do it, then what is said of the others.</summary>
    public static ImmutableArray<PreviewedAnswer> Of(CommandToWrite command, Catalogue catalogue) =>
    [
        .. command.Commands.Select(right => new PreviewedAnswer($"<code>{WebUtility.HtmlEncode(right)}</code>", IsRight: true, "", Belief: null)),
        .. command.Remarks.Select(remark => Wrong($"{(remark.IsMissing ? "Without" : "With")} {remark.Part}{(remark.IsDangerous ? " (dangerous)" : "")}", remark.FeedbackHtml, remark.Misconception, catalogue)),
    ];

    /// <summary>Each check of a manifest, with what is said where it fails.</summary>
    public static ImmutableArray<PreviewedAnswer> Of(ManifestToEdit manifest, Catalogue catalogue) =>
        [.. manifest.Checks.Select(check => Wrong($"{check.Subject} is not so: {Demanded(check)}", check.FeedbackHtml, check.Misconception, catalogue))];

    /// <summary>The parts of a picture that are spoken about, then the rest.</summary>
    public static ImmutableArray<PreviewedAnswer> Of(HotSpot picture, Catalogue catalogue) =>
    [
        .. picture.Spots.Select(spot => new PreviewedAnswer(PartWords.Of(spot.Part), spot.IsRight, spot.FeedbackHtml, BeliefOf(spot.Misconception, catalogue))),
        new PreviewedAnswer("Any other part", IsRight: false, picture.OtherwiseHtml, Belief: null),
    ];

    /// <summary>Every answer that a gap foresees, with the name of its gap.</summary>
    public static ImmutableArray<PreviewedAnswer> Of(IEnumerable<Gap> gaps, Catalogue catalogue) =>
    [
        .. gaps.SelectMany(gap => (gap.Asked switch
        {
            SingleChoice choice => Of(choice.Options, catalogue),
            Numeric number => [RightIn(gap), .. Of(number.Mistakes, catalogue)],
            ShortText text => [.. text.Answers.Select(answer => new PreviewedAnswer(WebUtility.HtmlEncode(answer), IsRight: true, "", Belief: null)), .. Of(text.NearMisses, catalogue)],
            _ => [RightIn(gap)],
        }).Select(answer => answer with { Html = $"{WebUtility.HtmlEncode(gap.Name)}: {answer.Html}" })),
    ];

    private static string Pair(Matching matching, MatchedItem item, int answer) => $"{item.Html}: <strong>{WebUtility.HtmlEncode(matching.Answers[answer])}</strong>";

    private static string Demanded(ManifestCheck check) => check.Demand switch
    {
        ManifestDemand.BeMissing => "nothing there",
        ManifestDemand.Contain => $"{check.Value} among others",
        _ => check.Value,
    };

    private static PreviewedAnswer RightIn(Gap gap) => new(GapMarkup.Right(gap), IsRight: true, "", Belief: null);

    private static PreviewedAnswer Wrong(string text, string feedbackHtml, string? misconception, Catalogue catalogue) =>
        new(WebUtility.HtmlEncode(text), IsRight: false, feedbackHtml, BeliefOf(misconception, catalogue));

    private static string? BeliefOf(string? misconception, Catalogue catalogue) =>
        misconception is null ? null : catalogue.Misconceptions.GetValueOrDefault(misconception)?.Belief;
}
