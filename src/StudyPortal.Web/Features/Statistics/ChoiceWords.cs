using System.Globalization;
using System.Net;
using StudyPortal.Learning.Grading;
using StudyPortal.Learning.Questions;
using StudyPortal.Learning.Statistics;
using StudyPortal.Web.Features.Quizzes;

namespace StudyPortal.Web.Features.Statistics;

/// <summary>What an author reads for the parts of a question and for what people chose in them; see <see cref="ChoiceCount"/>.</summary>
public static class ChoiceWords
{
    /// <summary>The name of a part as HTML; null where the question has no parts.</summary>
    public static string? NameHtml(Question question, int part) => question switch
    {
        TrueFalse => part == 0 ? "The verdict" : "The reason",
        Prediction prediction => prediction.Items[part].Html,
        Matching matching => matching.Items[part].Html,
        Ordering ordering => ordering.Steps[part].Html,
        Gapped gapped => Encode(gapped.Gaps[part].Name),
        _ => null,
    };

    /// <summary>A choice as HTML; as it is stored where it does not fit the question.</summary>
    public static string Html(Question question, int part, string choice) => (question, Index(choice)) switch
    {
        (SingleChoice single, { } index) => Option(single.Options, index, choice),
        (MultipleChoice multiple, { } index) => Option(multiple.Options, index, choice),
        (TrueFalse, null) => choice == "true" ? "True" : "False",
        (TrueFalse statement, { } index) => Option(statement.Reasons, index, choice),
        (Prediction, _) => VerdictText.Parse(choice) is { } answer ? PredictionWords.Of(answer) : Encode(choice),
        (Matching matching, { } index) when index < matching.Answers.Count => Encode(matching.Answers[index]),
        (Ordering, { } place) => $"Place {place + 1}",
        (Gapped gapped, var index) => gapped.Gaps[part].Asked is SingleChoice list && index is { } taken ? Option(list.Options, taken, choice) : Encode(choice),
        (ManifestToEdit, _) => $"{Encode(choice)}\u00a0% right",
        (HotSpot, _) => Encode(PartWords.Of(choice)),
        (CommandToWrite, _) => $"<code>{Encode(choice)}</code>",
        _ => Encode(choice),
    };

    /// <summary>Ids of the misconceptions that a choice gives away.</summary>
    public static IReadOnlyList<string> Misconceptions(Question question, int part, ChoiceCount choice) => choice.IsRight ? [] : (question, Index(choice.Choice)) switch
    {
        (TrueFalse, null) => [],
        (SingleChoice or MultipleChoice or TrueFalse, { } index) => One(OptionsOf(question).ElementAtOrDefault(index)?.Misconception),
        (Prediction prediction, _) => One(prediction.Items[part].Misconception),
        (Matching matching, { } index) => One(matching.Items[part].Wrong.FirstOrDefault(wrong => wrong.Answer == index)?.Misconception),
        (Gapped gapped, { } index) when gapped.Gaps[part].Asked is SingleChoice list => One(list.Options.ElementAtOrDefault(index)?.Misconception),
        (Gapped gapped, _) => Typed(gapped.Gaps[part].Asked, choice.Choice),
        (HotSpot picture, _) => One(picture.Spots.FirstOrDefault(spot => spot.Part == choice.Choice)?.Misconception),
        (Numeric or ShortText or CommandToWrite, _) => Typed(question, choice.Choice),
        _ => [],
    };

    internal static string Encode(string text) => WebUtility.HtmlEncode(text);

    private static IReadOnlyList<Option> OptionsOf(Question question) => question switch
    {
        SingleChoice single => single.Options,
        MultipleChoice multiple => multiple.Options,
        TrueFalse statement => statement.Reasons,
        _ => [],
    };

    private static string Option(IReadOnlyList<Option> options, int index, string choice) => index < options.Count ? options[index].Html : Encode(choice);

    private static IReadOnlyList<string> Typed(Question asked, string text) => Grader.Grade(asked, new Typed(text)) is Graded grade ? grade.Misconceptions : [];

    private static IReadOnlyList<string> One(string? misconception) => misconception is null ? [] : [misconception];

    private static int? Index(string choice) => int.TryParse(choice, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : null;
}
