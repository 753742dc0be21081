using System.Globalization;
using Microsoft.Playwright;
using StudyPortal.Learning.Grading;
using StudyPortal.Learning.Questions;
using StudyPortal.Simulation.World;

namespace StudyPortal.Browser.Tests.Features.Quizzes.Attempts;

/// <summary>Fills in the form of a question by keys alone: the tabulator goes from field to field, arrows and space choose.</summary>
internal static class KeyboardSheet
{
    private const int MaxPresses = 120;

    public static async Task FillRightAsync(IPage page, Question question)
    {
        switch (question)
        {
            case SingleChoice single:
                await ChooseAsync(page, ResponseForm.OptionField, RightOf(single.Options));
                break;
            case MultipleChoice multiple:
                foreach (var (index, option) in multiple.Options.Index())
                {
                    if (!option.IsRight) continue;
                    await GoToAsync(page, $"input[name=option][value='{index}']", backToo: true);
                    await page.Keyboard.PressAsync("Space");
                }

                break;
            case TrueFalse statement:
                await ChooseAsync(page, ResponseForm.VerdictField, statement.Answer ? "true" : "false");
                await ChooseAsync(page, ResponseForm.ReasonField, RightOf(statement.Reasons));
                break;
            case Prediction prediction:
                foreach (var (index, item) in prediction.Items.Index()) await ChooseAsync(page, ResponseForm.ItemField(index), VerdictText.Write(item.Answer));
                break;
            case Matching matching:
                foreach (var (index, item) in matching.Items.Index()) await SelectAsync(page, ResponseForm.MatchField(index), item.Answer);
                break;
            case Ordering ordering:
                foreach (var (index, step) in ordering.Steps.Index()) await SelectAsync(page, ResponseForm.PlaceField(index), step.Place + 1);
                break;
            case Gapped gapped:
                foreach (var (index, gap) in gapped.Gaps.Index()) await FillAsync(page, ResponseForm.GapField(index), gap.Asked);
                break;
            case Numeric or ShortText or CommandToWrite:
                await FillAsync(page, ResponseForm.TextField, question);
                break;
            case ManifestToEdit manifest:
                await GoToAsync(page, $"textarea[name='{ResponseForm.TextField}']", backToo: true);
                await page.Keyboard.PressAsync("Control+A");
                await page.Keyboard.InsertTextAsync(manifest.Solution);
                break;
            case HotSpot spot:
                await ChooseAsync(page, ResponseForm.PartField, spot.Spots.First(item => item.IsRight).Part);
                break;
            default:
                throw new NotSupportedException(question.GetType().Name);
        }
    }

    /// <summary>Presses the tabulator until what has the focus is this.</summary>
    /// <param name="backToo">Whether to begin again at the top where it was passed.</param>
    public static async Task GoToAsync(IPage page, string selector, bool backToo = false)
    {
        for (var presses = 0; presses < MaxPresses; presses++)
        {
            if (await page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector)) return;
            await page.Keyboard.PressAsync("Tab");
        }
        if (!backToo) throw new InvalidOperationException($"The tabulator never reaches '{selector}'.");
        for (var presses = 0; presses < MaxPresses; presses++)
        {
            if (await page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector)) return;
            await page.Keyboard.PressAsync("Shift+Tab");
        }
        throw new InvalidOperationException($"No key reaches '{selector}'.");
    }

    private static async Task ChooseAsync(IPage page, string field, string value)
    {
        await GoToAsync(page, $"input[name='{field}']", backToo: true);
        await page.Keyboard.PressAsync("Space");
        for (var presses = 0; presses < MaxPresses; presses++)
        {
            if (await page.EvaluateAsync<bool>("value => document.activeElement.value === value && document.activeElement.checked", value)) return;
            await page.Keyboard.PressAsync("ArrowDown");
        }
        throw new InvalidOperationException($"No arrow reaches '{field}={value}'.");
    }

    private static async Task SelectAsync(IPage page, string field, int value)
    {
        await GoToAsync(page, $"select[name='{field}']", backToo: true);
        for (var presses = 0; presses < MaxPresses; presses++)
        {
            if (await page.EvaluateAsync<bool>("value => document.activeElement.value === value", $"{value}")) return;
            await page.Keyboard.PressAsync("ArrowDown");
        }
        throw new InvalidOperationException($"No arrow reaches '{field}={value}'.");
    }

    private static async Task FillAsync(IPage page, string field, Question asked)
    {
        if (asked is SingleChoice choice)
        {
            await SelectAsync(page, field, int.Parse(RightOf(choice.Options), CultureInfo.InvariantCulture));
            return;
        }
        await GoToAsync(page, $"[name='{field}']", backToo: true);
        await page.Keyboard.TypeAsync(asked switch
        {
            Numeric number => number.Answer.ToString(CultureInfo.InvariantCulture),
            ShortText text => text.Answers[0],
            CommandToWrite command => command.Commands[0],
            _ => throw new NotSupportedException(asked.GetType().Name),
        });
    }

    private static string RightOf(IReadOnlyList<Option> options) => $"{options.Index().First(option => option.Item.IsRight).Index}";
}
