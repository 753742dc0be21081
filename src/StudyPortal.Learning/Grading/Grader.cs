using StudyPortal.Learning.Questions;

namespace StudyPortal.Learning.Grading;

/// <summary>Holds a response against its question. A function of its arguments: the same pair always gets the same grade.</summary>
public static class Grader
{
    /// <summary>Most characters that a typed answer may have.</summary>
    public const int LongestText = 500;

    /// <summary>Most characters that a manifest may have: kubeadm's longest has half as many.</summary>
    public const int LongestManifest = 8_000;

    /// <summary>The grade of a response; <see cref="Unreadable"/> where it cannot be an answer to this question. Never throws on a response.</summary>
    public static Grade Grade(Question question, Response response) => (question, response) switch
    {
        (SingleChoice single, ChosenOption chosen) => ChoiceGrading.Single(single, chosen.Index),
        (MultipleChoice multiple, ChosenOptions chosen) => ChoiceGrading.Multiple(multiple, chosen.Indexes),
        (TrueFalse statement, Judgement judgement) => ChoiceGrading.Judge(statement, judgement),
        (Numeric or ShortText or CommandToWrite, Typed { Text.Length: > LongestText }) =>
            new Unreadable($"The answer is too long: write at most {LongestText} characters."),
        (ManifestToEdit, Typed { Text.Length: > LongestManifest }) =>
            new Unreadable($"The manifest is too long: write at most {LongestManifest} characters."),
        (ManifestToEdit manifest, Typed typed) => ManifestGrading.Grade(manifest, typed.Text),
        (HotSpot picture, Pointed pointed) => SpotGrading.Grade(picture, pointed.Part),
        (Numeric numeric, Typed typed) => NumericGrading.Grade(numeric, typed.Text),
        (ShortText text, Typed typed) => ShortTextGrading.Grade(text, typed.Text),
        (CommandToWrite command, Typed typed) => CommandGrading.Grade(command, typed.Text),
        (Prediction prediction, Predicted predicted) => PredictionGrading.Grade(prediction, predicted.Answers),
        (Matching matching, Matched matched) => MatchGrading.Grade(matching, matched.Answers),
        (Ordering ordering, Ordered ordered) => OrderGrading.Grade(ordering, ordered.Places),
        (Gapped gapped, Filled filled) => GapGrading.Grade(gapped, filled.Texts),
        _ => NotOfThisQuestion,
    };

    internal static Unreadable NotOfThisQuestion { get; } =
        new("This answer does not belong to the question as it stands now. Load the page again and answer once more.");
}
