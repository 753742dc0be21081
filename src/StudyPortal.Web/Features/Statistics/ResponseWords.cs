using StudyPortal.Learning.Grading;
using StudyPortal.Learning.Questions;
using StudyPortal.Web.Features.Quizzes;
using StudyPortal.Web.Kit;

namespace StudyPortal.Web.Features.Statistics;

/// <summary>A stored response as plain text.</summary>
public static class ResponseWords
{
    public static string Of(Question question, string line) => PlainLine.Short((question, ResponseText.Parse(line)) switch
    {
        (SingleChoice, ChosenOption chosen) => Choice(question, 0, chosen.Index),
        (MultipleChoice, ChosenOptions chosen) => string.Join("; ", chosen.Indexes.Select(index => Choice(question, 0, index))),
        (TrueFalse, Judgement judgement) => $"{(judgement.Verdict ? "True" : "False")}: {Choice(question, 1, judgement.Reason)}",
        (Prediction, Predicted predicted) => string.Join(", ", predicted.Answers.Select(PredictionWords.Of)),
        (Matching matching, Matched matched) => string.Join("; ", matching.Items.Zip(matched.Answers, (item, answer) => (item, answer)).Select((pair, part) => $"{pair.item.Html}: {Choice(question, part, pair.answer)}")),
        (Ordering ordering, Ordered ordered) => string.Join("; ", ordering.Steps.Zip(ordered.Places).OrderBy(step => step.Second).Select(step => step.First.Html)),
        (Gapped, Filled filled) => string.Join("; ", filled.Texts.Select((text, part) => ChoiceWords.Html(question, part, text))),
        (_, Typed typed) => ChoiceWords.Encode(typed.Text),
        (_, Pointed pointed) => ChoiceWords.Html(question, 0, pointed.Part),
        _ => ChoiceWords.Encode(line),
    });

    private static string Choice(Question question, int part, int index) => ChoiceWords.Html(question, part, string.Create(null, $"{index}"));
}
