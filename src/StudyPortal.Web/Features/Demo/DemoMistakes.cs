using StudyPortal.Learning.Grading;
using StudyPortal.Learning.Questions;
using StudyPortal.Simulation.World;

namespace StudyPortal.Web.Features.Demo;

/// <summary>What somebody who does not know answers: what a belief makes them say, else something that is near at hand.</summary>
/// <param name="isHeld">Whether they hold a misconception; null is never held.</param>
internal sealed class DemoMistakes(DemoRandom random, Func<string?, bool> isHeld)
{
    /// <summary>A response that is probably wrong; only grading it tells.</summary>
    public Response To(Question question) => question switch
    {
        SingleChoice single => new ChosenOption(Distractor(single.Options)),
        MultipleChoice several => new ChosenOptions(Ticks(several.Options)),
        TrueFalse judged => new Judgement(random.Chance(0.7) ? !judged.Answer : judged.Answer, Distractor(judged.Reasons)),
        Numeric number => new Typed(DemoResponses.Number(number, Slip(number))),
        ShortText text => new Typed(Near(text)),
        Prediction foretold => new Predicted(Foretell(foretold)),
        Matching matched => new Matched(Match(matched)),
        Ordering ordered => new Ordered(Swap([.. ordered.Steps.Select(step => step.Place)])),
        Gapped gapped => new Filled(Fill(gapped)),
        CommandToWrite command => new Typed(Misspell(command)),
        ManifestToEdit manifest => new Typed(manifest.Given),
        HotSpot picture => new Pointed(Point(picture)),
        _ => throw new System.Diagnostics.UnreachableException($"{question.GetType().Name} has no wrong response."),
    };

    private static bool Misleads(Option option) => !option.IsRight && option.Misconception is not null;

    private int Distractor(IReadOnlyList<Option> options)
    {
        List<int> wrong = [.. Enumerable.Range(0, options.Count).Where(index => !options[index].IsRight)];
        if (wrong.Count == 0) return 0;
        if (wrong.FindIndex(index => isHeld(options[index].Misconception)) is >= 0 and var held) return wrong[held];
        // What was written to mislead does so more often than what was not.
        return random.Pick(wrong.Exists(index => Misleads(options[index])) && random.Chance(0.4) ? wrong.FindAll(index => Misleads(options[index])) : wrong);
    }

    private List<int> Ticks(IReadOnlyList<Option> options)
    {
        var changed = random.Below(options.Count);
        return
        [
            .. Enumerable.Range(0, options.Count).Where(index =>
                isHeld(options[index].Misconception) || (index == changed ? !options[index].IsRight : options[index].IsRight)),
        ];
    }

    private decimal Slip(Numeric number)
    {
        if (number.Mistakes.FirstOrDefault(mistake => isHeld(mistake.Misconception)) is { } held) return held.Value;
        return number.Mistakes.Count > 0 && random.Chance(0.8) ? random.Pick(number.Mistakes).Value : number.Answer + 1;
    }

    private string Near(ShortText text)
    {
        if (text.NearMisses.FirstOrDefault(near => isHeld(near.Misconception)) is { } held) return held.Text;
        return text.NearMisses.Count > 0 && random.Chance(0.8) ? random.Pick(text.NearMisses).Text : "etcd";
    }

    private List<VerdictAnswer> Foretell(Prediction question)
    {
        var changed = random.Below(question.Items.Count);
        return [.. question.Items.Select((item, index) => isHeld(item.Misconception) || index == changed ? Other(item.Answer) : item.Answer)];
    }

    private VerdictAnswer Other(VerdictAnswer answer) => answer switch
    {
        VerdictAnswer.Yes => VerdictAnswer.No,
        VerdictAnswer.No => VerdictAnswer.Yes,
        _ => random.Chance(0.5) ? VerdictAnswer.Yes : VerdictAnswer.No,
    };

    private List<int> Match(Matching question)
    {
        var changed = random.Below(question.Items.Count);
        return [.. question.Items.Select((item, index) => item.Wrong.FirstOrDefault(wrong => isHeld(wrong.Misconception))?.Answer ?? (index == changed ? Wrong(item) : item.Answer))];

        int Wrong(MatchedItem item) => item.Wrong.Count > 0 ? random.Pick(item.Wrong).Answer : (item.Answer + 1) % question.Answers.Count;
    }

    private List<int> Swap(List<int> places)
    {
        var at = random.Below(places.Count - 1);
        (places[at], places[at + 1]) = (places[at + 1], places[at]);
        return places;
    }

    private List<string> Fill(Gapped question)
    {
        var changed = random.Below(question.Gaps.Count);
        return [.. question.Gaps.Select((gap, index) => DemoResponses.Text(index == changed || random.Chance(0.15) ? To(gap.Asked) : DemoResponses.Right(gap.Asked)))];
    }

    // A flag or a word is left out, most likely the one that the author waits for.
    private string Misspell(CommandToWrite question)
    {
        var command = question.Commands[0];
        var missed = question.Remarks.FirstOrDefault(remark => remark.IsMissing && isHeld(remark.Misconception)) ?? question.Remarks.FirstOrDefault(remark => remark.IsMissing);
        if (missed is not null && command.Contains(" " + missed.Part, StringComparison.Ordinal)) return command.Replace(" " + missed.Part, "", StringComparison.Ordinal);
        var words = command.Split(' ');
        return string.Join(' ', words[..^1]);
    }

    private string Point(HotSpot question)
    {
        if (question.Spots.FirstOrDefault(spot => isHeld(spot.Misconception)) is { } held) return held.Part;
        List<string> wrong = [.. question.Parts.Where(part => !question.Spots.Any(spot => spot.IsRight && spot.Part == part))];
        List<string> spoken = [.. question.Spots.Where(spot => !spot.IsRight).Select(spot => spot.Part)];
        return random.Pick(spoken.Count > 0 && random.Chance(0.7) ? spoken : wrong);
    }
}
