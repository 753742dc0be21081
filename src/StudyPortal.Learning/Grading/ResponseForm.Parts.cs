using StudyPortal.Learning.Manifests;
using StudyPortal.Learning.Questions;

namespace StudyPortal.Learning.Grading;

/// <summary>Questions of several parts, with a field each.</summary>
public static partial class ResponseForm
{
    private static FormReading Fill(IReadOnlyList<IReadOnlyList<string>> gaps)
    {
        var missing = gaps.Count(IsEmpty);
        if (missing > 0)
            return new NotResponded(missing == gaps.Count ? "Fill in the gaps first." : $"Fill in each gap: {missing} of {gaps.Count} still empty.");

        return gaps.All(gap => gap.Count == 1) ? Said(new Filled([.. gaps.Select(gap => gap[0])])) : NotOfThisForm;
    }

    private static FormReading Match(IReadOnlyList<IReadOnlyList<string>> items)
    {
        var missing = items.Count(IsEmpty);
        if (missing > 0)
            return new NotResponded(missing == items.Count ? "Choose an answer for each item first." : $"Choose an answer for each item: {missing} of {items.Count} still without one.");

        var answers = Indexes(items);
        return answers.Count == items.Count ? Said(new Matched(answers)) : NotOfThisForm;
    }

    private static FormReading Order(IReadOnlyList<IReadOnlyList<string>> steps)
    {
        var missing = steps.Count(IsEmpty);
        if (missing > 0)
            return new NotResponded(missing == steps.Count ? "Give each step its place first." : $"Give each step its place: {missing} of {steps.Count} still without one.");

        var places = Indexes(steps);
        if (places.Count != steps.Count || places.Exists(place => place < 1 || place > steps.Count))
            return NotOfThisForm;

        return places.CountBy(place => place).FirstOrDefault(place => place.Value > 1) is { Value: > 1 } twice
            ? new NotResponded($"Give each place to one step: place {twice.Key} has {twice.Value}.")
            : Said(new Ordered([.. places.Select(place => place - 1)]));
    }

    // Browsers send a text with line ends of two characters.
    private static FormReading Edit(ManifestToEdit question, IReadOnlyList<string> texts) => texts switch
    {
        [var text] when string.IsNullOrWhiteSpace(text) => new NotResponded("The manifest is empty: write it first."),
        [var text] when ManifestText.WithLineEnds(text) is var manifest => manifest == ManifestText.WithLineEnds(question.Given)
            ? new NotResponded("This is the manifest as it was found. Mend it first.")
            : Said(new Typed(manifest)),
        [] => new NotResponded("The manifest is empty: write it first."),
        _ => NotOfThisForm,
    };

    private static FormReading Point(IReadOnlyList<string> parts) => parts switch
    {
        [] => new NotResponded("Choose a part of the picture first."),
        [var part] => Said(new Pointed(part)),
        _ => NotOfThisForm,
    };

    private static bool IsEmpty(IReadOnlyList<string> values) => values.All(string.IsNullOrWhiteSpace);

    private static List<int> Indexes(IReadOnlyList<IReadOnlyList<string>> fields) =>
        [.. fields.Select(values => values is [var text] ? Index(text) : null).OfType<int>()];
}
