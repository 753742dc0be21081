using System.Globalization;
using Microsoft.Playwright;
using StudyPortal.Learning.Grading;
using StudyPortal.Learning.Questions;
using StudyPortal.Simulation.World;

namespace StudyPortal.Browser.Tests.Features.Quizzes;

/// <summary>Fills in the form of a question.</summary>
internal static class AnswerSheet
{
    public static Task FillRightAsync(ILocator card, Question question) => question switch
    {
        SingleChoice single => TickAsync(card, "option", single.Options, option => option.IsRight),
        MultipleChoice multiple => TickAsync(card, "option", multiple.Options, option => option.IsRight),
        TrueFalse statement => JudgeAsync(card, statement, statement.Answer, rightReason: true),
        Numeric number => TypeAsync(card, number.Answer.ToString(CultureInfo.InvariantCulture)),
        ShortText text => TypeAsync(card, text.Answers[0]),
        Prediction prediction => ForetellAsync(card, prediction, item => item.Answer),
        Matching matching => SelectAsync(card, ResponseForm.MatchField, matching.Items.Select(item => item.Answer)),
        Ordering ordering => SelectAsync(card, ResponseForm.PlaceField, ordering.Steps.Select(step => step.Place + 1)),
        Gapped gapped => FillAsync(card, gapped, isRight: true),
        CommandToWrite command => TypeAsync(card, command.Commands[0]),
        ManifestToEdit manifest => TypeAsync(card, manifest.Solution),
        HotSpot spot => card.Locator($"input[name=part][value='{spot.Spots.First(item => item.IsRight).Part}']").CheckAsync(),
        _ => throw new NotSupportedException(question.GetType().Name),
    };

    public static Task FillWrongAsync(ILocator card, Question question) => question switch
    {
        SingleChoice single => TickFirstWrongAsync(card, "option", single.Options),
        MultipleChoice multiple => TickFirstWrongAsync(card, "option", multiple.Options),
        TrueFalse statement => JudgeAsync(card, statement, !statement.Answer, rightReason: false),
        Numeric number => TypeAsync(card, (number.Answer + (number.Tolerance * 2) + 100_003).ToString(CultureInfo.InvariantCulture)),
        ShortText => TypeAsync(card, "none of these words"),
        Prediction prediction => ForetellAsync(card, prediction, item => item.Answer == VerdictAnswer.Yes ? VerdictAnswer.No : VerdictAnswer.Yes),
        Matching matching => SelectAsync(card, ResponseForm.MatchField, matching.Items.Select(item => (item.Answer + 1) % matching.Answers.Count)),
        Ordering ordering => SelectAsync(card, ResponseForm.PlaceField, ordering.Steps.Select(step => ordering.Steps.Count - step.Place)),
        Gapped gapped => FillAsync(card, gapped, isRight: false),
        CommandToWrite => TypeAsync(card, "kubectl get nothing"),
        ManifestToEdit => TypeAsync(card, "kind: [\n"),
        HotSpot spot => card.Locator($"input[name=part][value='{spot.Spots.First(item => !item.IsRight).Part}']").CheckAsync(),
        _ => throw new NotSupportedException(question.GetType().Name),
    };

    public static Task CheckAsync(ILocator card) => card.Locator("form[data-answer-form] button[type=submit]").ClickAsync();

    private static async Task JudgeAsync(ILocator card, TrueFalse statement, bool verdict, bool rightReason)
    {
        await card.Locator($"input[name=verdict][value={(verdict ? "true" : "false")}]").CheckAsync();
        if (rightReason) await TickAsync(card, "reason", statement.Reasons, reason => reason.IsRight);
        else await TickFirstWrongAsync(card, "reason", statement.Reasons);
    }

    private static async Task ForetellAsync(ILocator card, Prediction prediction, Func<PredictedItem, VerdictAnswer> answer)
    {
        foreach (var (index, item) in prediction.Items.Index())
            await card.Locator($"input[name={ResponseForm.ItemField(index)}][value={VerdictText.Write(answer(item))}]").CheckAsync();
    }

    private static async Task TickAsync(ILocator card, string field, IReadOnlyList<Option> options, Func<Option, bool> wanted)
    {
        foreach (var (index, option) in options.Index())
        {
            var box = card.Locator($"input[name={field}][value='{index}']");
            if (wanted(option)) await box.CheckAsync();
            else if (await box.GetAttributeAsync("type") == "checkbox") await box.UncheckAsync(); // Ticked by an earlier try.
        }
    }

    private static Task TickFirstWrongAsync(ILocator card, string field, IReadOnlyList<Option> options) =>
        card.Locator($"input[name={field}][value='{options.Index().First(option => !option.Item.IsRight).Index}']").CheckAsync();

    private static async Task SelectAsync(ILocator card, Func<int, string> field, IEnumerable<int> values)
    {
        foreach (var (index, value) in values.Index())
            await card.Locator($"select[name={field(index)}]").SelectOptionAsync($"{value}");
    }

    private static async Task FillAsync(ILocator card, Gapped question, bool isRight)
    {
        foreach (var (index, gap) in question.Gaps.Index())
        {
            var field = card.Locator($"[name={ResponseForm.GapField(index)}]");
            if (gap.Asked is SingleChoice choice) await field.SelectOptionAsync($"{choice.Options.Index().First(option => option.Item.IsRight == isRight).Index}");
            else await field.FillAsync((gap.Asked, isRight) switch { (_, false) => "100003", (Numeric number, _) => number.Answer.ToString(CultureInfo.InvariantCulture), (ShortText text, _) => text.Answers[0], _ => "" });
        }
    }

    private static Task TypeAsync(ILocator card, string text) => card.Locator("[name=text]").FillAsync(text);
}
