using System.Globalization;
using StudyPortal.Learning.Questions;
using StudyPortal.Simulation.World;

namespace StudyPortal.Learning.Grading;

/// <summary>
/// Reads a response from the fields of a posted form: <c>option</c> (repeated where several may be ticked), <c>verdict</c> with <c>reason</c>, <c>text</c>, <c>part</c>,
/// <c>item-0</c>, <c>item-1</c> … of a prediction, <c>gap-0</c> …, <c>match-0</c> … or <c>place-0</c> …; and with each of them <c>certainty</c>, which may be left out.
/// </summary>
public static partial class ResponseForm
{
    /// <summary>Name of the field with the index of a chosen option.</summary>
    public const string OptionField = "option";

    /// <summary>Name of the field with <c>true</c> or <c>false</c>.</summary>
    public const string VerdictField = "verdict";

    /// <summary>Name of the field with the index of the chosen reason.</summary>
    public const string ReasonField = "reason";

    /// <summary>Name of the field with what was typed.</summary>
    public const string TextField = "text";

    /// <summary>Name of the field with the id of a part of a picture.</summary>
    public const string PartField = "part";

    /// <summary>Name of the field with the learner's certainty, a word of <see cref="CertaintyText"/>.</summary>
    public const string CertaintyField = "certainty";

    /// <summary>Name of the field with the answer to one item (from 0) of a prediction, a word of <see cref="VerdictText"/>.</summary>
    public static string ItemField(int index) => string.Create(CultureInfo.InvariantCulture, $"item-{index}");

    /// <summary>Name of the field with what is put into one gap (from 0): a text, or the index of an option.</summary>
    public static string GapField(int index) => string.Create(CultureInfo.InvariantCulture, $"gap-{index}");

    /// <summary>Name of the field with the index of the answer taken for one item (from 0).</summary>
    public static string MatchField(int index) => string.Create(CultureInfo.InvariantCulture, $"match-{index}");

    /// <summary>Name of the field with the place, from 1, that is given to one step (from 0, in the order shown).</summary>
    public static string PlaceField(int index) => string.Create(CultureInfo.InvariantCulture, $"place-{index}");

    /// <summary>The response to this question, or what is missing. Whether the indexes exist is for <see cref="Grader"/> to say.</summary>
    public static FormReading Read(Question question, IReadOnlyDictionary<string, IReadOnlyList<string>> fields) =>
        (ReadResponse(question, fields), Values(fields, CertaintyField)) switch
        {
            (Responded responded, []) => responded,
            (Responded responded, [var word]) when CertaintyText.Parse(word) is { } certainty => responded with { Certainty = certainty },
            (Responded, _) => NotOfThisForm,
            var (reading, _) => reading,
        };

    private static FormReading ReadResponse(Question question, IReadOnlyDictionary<string, IReadOnlyList<string>> fields) => question switch
    {
        SingleChoice => Single(Values(fields, OptionField)),
        MultipleChoice multiple => Multiple(multiple, Values(fields, OptionField)),
        TrueFalse => Judge(Values(fields, VerdictField), Values(fields, ReasonField)),
        Numeric or ShortText or CommandToWrite => Text(Values(fields, TextField)),
        ManifestToEdit manifest => Edit(manifest, Values(fields, TextField)),
        HotSpot => Point(Values(fields, PartField)),
        Prediction prediction => Foretell([.. prediction.Items.Select((_, index) => Values(fields, ItemField(index)))]),
        Gapped gapped => Fill([.. gapped.Gaps.Select((_, index) => Values(fields, GapField(index)))]),
        Matching matching => Match([.. matching.Items.Select((_, index) => Values(fields, MatchField(index)))]),
        Ordering ordering => Order([.. ordering.Steps.Select((_, index) => Values(fields, PlaceField(index)))]),
        _ => throw new System.Diagnostics.UnreachableException($"{question.GetType().Name} has no form."),
    };

    private static FormReading Single(IReadOnlyList<string> options) => options switch
    {
        [] => new NotResponded("Choose an option first."),
        [var option] when Index(option) is { } index => Said(new ChosenOption(index)),
        _ => NotOfThisForm,
    };

    private static FormReading Multiple(MultipleChoice question, IReadOnlyList<string> options)
    {
        if (options.Count == 0)
            return new NotResponded("Choose an option first.");
        if (options.Count > question.Options.Count)
            return NotOfThisForm;

        var indexes = options.Select(Index).OfType<int>().Distinct().Order().ToList();
        return indexes.Count == options.Count ? Said(new ChosenOptions(indexes)) : NotOfThisForm;
    }

    private static FormReading Judge(IReadOnlyList<string> verdicts, IReadOnlyList<string> reasons) => (verdicts, reasons) switch
    {
        ([], _) => new NotResponded("Choose true or false first."),
        (_, []) => new NotResponded("Choose a reason as well."),
        (["true"], [var reason]) when Index(reason) is { } index => Said(new Judgement(Verdict: true, index)),
        (["false"], [var reason]) when Index(reason) is { } index => Said(new Judgement(Verdict: false, index)),
        _ => NotOfThisForm,
    };

    private static FormReading Text(IReadOnlyList<string> texts) => texts switch
    {
        [var text] when !string.IsNullOrWhiteSpace(text) => Said(new Typed(text)),
        [] or [_] => new NotResponded("Write an answer first."),
        _ => NotOfThisForm,
    };

    private static FormReading Foretell(IReadOnlyList<IReadOnlyList<string>> items)
    {
        var open = items.Count(item => item.Count == 0);
        if (open > 0)
            return new NotResponded(open == items.Count ? "Choose an answer for each item first." : $"Choose an answer for each item: {open} of {items.Count} still without one.");

        var answers = items.Select(item => item is [var word] ? VerdictText.Parse(word) : null).OfType<VerdictAnswer>().ToList();
        return answers.Count == items.Count ? Said(new Predicted(answers)) : NotOfThisForm;
    }

    private static Responded Said(Response response) => new(response, Certainty: null);

    private static NotResponded NotOfThisForm { get; } = new("This form does not fit the question. Load the page again and answer once more.");

    private static IReadOnlyList<string> Values(IReadOnlyDictionary<string, IReadOnlyList<string>> fields, string name) =>
        fields.TryGetValue(name, out var values) ? values : [];

    private static int? Index(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : null;
}
