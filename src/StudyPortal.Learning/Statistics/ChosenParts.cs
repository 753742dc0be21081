using System.Globalization;
using StudyPortal.Learning.Grading;
using StudyPortal.Learning.Questions;
using StudyPortal.Simulation.World;

namespace StudyPortal.Learning.Statistics;

/// <summary>Takes questions and answers apart into choices.</summary>
internal static class ChosenParts
{
    /// <summary>The choices that an answer made; none where it was left out, or does not fit the question.</summary>
    internal static IEnumerable<ChosenPart> Of(Question question, ItemAttempt attempt) => (question, ResponseText.Parse(attempt.Response)) switch
    {
        (SingleChoice single, ChosenOption chosen) => Option(0, single.Options, chosen.Index),
        (MultipleChoice multiple, ChosenOptions chosen) => chosen.Indexes.SelectMany(index => Option(0, multiple.Options, index)),
        (TrueFalse statement, Judgement judgement) => Verdict(statement, judgement.Verdict).Concat(Option(1, statement.Reasons, judgement.Reason)),
        (Prediction prediction, Predicted predicted) => prediction.Items.Zip(predicted.Answers, Foretold).Select((chosen, part) => chosen with { Part = part }),
        (Matching matching, Matched matched) => matching.Items.Zip(matched.Answers, (item, answer) => (item, answer)).Select((pair, part) => new ChosenPart(part, Number(pair.answer), pair.item.Answer == pair.answer)),
        (Ordering ordering, Ordered ordered) => ordering.Steps.Zip(ordered.Places, (step, place) => (step, place)).Select((pair, part) => new ChosenPart(part, Number(pair.place), pair.step.Place == pair.place)),
        (Gapped gapped, Filled filled) => gapped.Gaps.Zip(filled.Texts, (gap, text) => (gap, text)).SelectMany((pair, part) => InGap(part, pair.gap.Asked, pair.text)),
        (HotSpot picture, Pointed pointed) => [new ChosenPart(0, pointed.Part, picture.Spots.Any(spot => spot.IsRight && spot.Part == pointed.Part))],
        // Hardly two manifests are alike; what tells them apart is how much of them is right.
        (ManifestToEdit, Typed) => [new ChosenPart(0, Number((int)(100 * attempt.Score)), attempt.Score >= 1)],
        (Numeric or ShortText or CommandToWrite, Typed typed) => [new ChosenPart(0, FoldedText.Plain(typed.Text), attempt.Score >= 1)],
        _ => [],
    };

    /// <summary>The choices that are there whether anybody makes them or not.</summary>
    internal static IEnumerable<ChosenPart> Offered(Question question) => question switch
    {
        SingleChoice single => Options(0, single.Options),
        MultipleChoice multiple => Options(0, multiple.Options),
        TrueFalse statement => [.. Verdict(statement, verdict: true), .. Verdict(statement, verdict: false), .. Options(1, statement.Reasons)],
        Prediction prediction => prediction.Items.SelectMany((item, part) => Enum.GetValues<VerdictAnswer>().Select(answer => Foretold(item, answer) with { Part = part })),
        Matching matching => matching.Items.Select((item, part) => new ChosenPart(part, Number(item.Answer), IsRight: true)),
        Ordering ordering => ordering.Steps.Select((step, part) => new ChosenPart(part, Number(step.Place), IsRight: true)),
        Gapped gapped => gapped.Gaps.SelectMany((gap, part) => gap.Asked is SingleChoice choice ? Options(part, choice.Options) : []),
        HotSpot picture => picture.Spots.Where(spot => spot.IsRight).Select(spot => new ChosenPart(0, spot.Part, IsRight: true)),
        _ => [],
    };

    /// <summary>How many parts there are.</summary>
    internal static int Count(Question question) => question switch
    {
        TrueFalse => 2,
        Prediction prediction => prediction.Items.Count,
        Matching matching => matching.Items.Count,
        Ordering ordering => ordering.Steps.Count,
        Gapped gapped => gapped.Gaps.Count,
        _ => 1,
    };

    private static IEnumerable<ChosenPart> InGap(int part, Question asked, string text) => asked is SingleChoice choice
        ? int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? Option(part, choice.Options, index) : []
        : [new ChosenPart(part, FoldedText.Plain(text), Grader.Grade(asked, new Typed(text)) is Graded { IsRight: true })];

    private static IEnumerable<ChosenPart> Options(int part, IReadOnlyList<Option> options) => Enumerable.Range(0, options.Count).SelectMany(index => Option(part, options, index));

    private static IEnumerable<ChosenPart> Option(int part, IReadOnlyList<Option> options, int index) =>
        index >= 0 && index < options.Count ? [new ChosenPart(part, Number(index), options[index].IsRight)] : [];

    private static IEnumerable<ChosenPart> Verdict(TrueFalse statement, bool verdict) => [new ChosenPart(0, verdict ? "true" : "false", verdict == statement.Answer)];

    private static ChosenPart Foretold(PredictedItem item, VerdictAnswer answer) => new(0, VerdictText.Write(answer), item.Answer == answer);

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
