using StudyPortal.Content;
using StudyPortal.Learning.Grading;
using StudyPortal.Learning.Questions;
using StudyPortal.Learning.Quizzes;

namespace StudyPortal.Web.Features.Quizzes.Attempts;

/// <summary>The questions of an attempt, as they are drawn.</summary>
public static class AttemptCards
{
    /// <summary>The question with its form, or with its review where nothing more can be answered.</summary>
    /// <param name="question">The question that the attempt asks, unchanged since.</param>
    public static QuestionView Of(AttemptView view, AttemptItem item, Question question, Catalogue catalogue)
    {
        var isImmediate = view.Way == AnsweringWay.Immediate;
        var place = new AttemptPlace(view.Id, unchecked((ulong)view.Attempt.Seed), item.Number, view.Way)
        {
            Revision = isImmediate ? item.Tries.Count : item.Draft?.Revision ?? 0,
            Tries = item.MostTries,
            AsksCertainty = view.Attempt.AsksCertainty && item.Tries.Count == 0,
            IsOver = item.IsOver,
            ShownAt = view.Now.ToUnixTimeSeconds(),
        };
        var card = new QuestionView(question, item.Number, Lesson: null, place.Page) { Attempt = place };
        return item.IsSettled ? Reviewed(card, item, catalogue) : card with { Posted = FieldsOf(item) };
    }

    /// <summary>The same question with its form as it was sent, and why it was not taken.</summary>
    public static QuestionView Sent(QuestionView card, AttemptReply reply) => card with { Posted = reply.Sent, Problem = reply.Problem };

    /// <summary>The same question with its form as it was sent, beside what another tab has saved.</summary>
    public static QuestionView Deciding(QuestionView card, AttemptReply reply) => Sent(card, reply) with { Attempt = card.Attempt! with { IsDeciding = true } };

    /// <summary>The same question once more, beside a form, to be looked at.</summary>
    public static QuestionView Beside(QuestionView card, IReadOnlyDictionary<string, IReadOnlyList<string>>? fields) =>
        card with { Attempt = card.Attempt! with { IsBeside = true }, Posted = fields, Problem = null };

    /// <summary>What is kept for a question as the fields of its form; null where nothing is.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>>? FieldsOf(AttemptItem item)
    {
        var (text, certainty) = item is { Tries: [.., var last] } ? (last.Response, null) : (item.Draft?.Response, item.Draft?.Certainty);
        return text is { Length: > 0 } && ResponseText.Parse(text) is { } response ? ResponseForm.Write(response, CertaintyText.Parse(certainty)) : null;
    }

    /// <summary>The last try, graded; null where there is none.</summary>
    public static Graded? LastGrade(AttemptItem item, Question question) =>
        item is { Tries: [.., var last] } && ResponseText.Parse(last.Response) is { } response ? Grader.Grade(question, response) as Graded : null;

    // How sure they were is said with the first try.
    private static QuestionView Reviewed(QuestionView card, AttemptItem item, Catalogue catalogue) => item is { Tries: [var first, ..] and [.., var last] }
        ? card.With(last, catalogue) with { Certainty = CertaintyText.Parse(first.Certainty) }
        : card;
}
