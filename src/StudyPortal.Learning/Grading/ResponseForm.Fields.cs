using System.Globalization;
using StudyPortal.Simulation.World;

namespace StudyPortal.Learning.Grading;

/// <summary>A response put back into the form that it was read from.</summary>
public static partial class ResponseForm
{
    /// <summary>The fields of the form that <see cref="Read"/> reads as this response and this certainty.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Write(Response response, Certainty? certainty)
    {
        var fields = FieldsOf(response).ToDictionary(field => field.Name, field => field.Values, StringComparer.Ordinal);
        if (certainty is { } said) fields[CertaintyField] = [CertaintyText.Write(said)];
        return fields;
    }

    private static IEnumerable<(string Name, IReadOnlyList<string> Values)> FieldsOf(Response response) => response switch
    {
        ChosenOption chosen => [(OptionField, [Number(chosen.Index)])],
        ChosenOptions chosen => [(OptionField, [.. chosen.Indexes.Select(Number)])],
        Judgement judgement => [(VerdictField, [judgement.Verdict ? "true" : "false"]), (ReasonField, [Number(judgement.Reason)])],
        Typed typed => [(TextField, [typed.Text])],
        Pointed pointed => [(PartField, [pointed.Part])],
        Predicted predicted => Each(ItemField, predicted.Answers.Select(VerdictText.Write)),
        Filled filled => Each(GapField, filled.Texts),
        Matched matched => Each(MatchField, matched.Answers.Select(Number)),
        Ordered ordered => Each(PlaceField, ordered.Places.Select(place => Number(place + 1))),
        _ => throw new System.Diagnostics.UnreachableException($"{response.GetType().Name} has no form."),
    };

    private static IEnumerable<(string Name, IReadOnlyList<string> Values)> Each(Func<int, string> field, IEnumerable<string> values) =>
        values.Select((value, index) => (field(index), (IReadOnlyList<string>)[value]));

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
