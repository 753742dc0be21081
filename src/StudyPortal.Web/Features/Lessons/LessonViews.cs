using StudyPortal.Content;
using StudyPortal.Content.Lessons;
using StudyPortal.Data.Progress;
using StudyPortal.Web.Features.Progress;
using StudyPortal.Web.Features.Quizzes;

namespace StudyPortal.Web.Features.Lessons;

/// <summary>Puts a lesson and a learner's progress together.</summary>
public sealed class LessonViews(CatalogueHolder content, CurrentPerson current, ProgressReader reader, QuestionForms forms)
{
    /// <summary>The view, or null where there is no such lesson.</summary>
    /// <param name="again">Id of a question that is to be asked anew although it was answered, or null.</param>
    public async ValueTask<LessonView?> FindAsync(LessonAddress address, string? again)
    {
        var catalogue = content.Current;
        if (catalogue.FindGuide(address.Guide) is not { } guide || guide.FindLesson(address.Lesson) is not { } lesson) return null;
        var progress = current.Find() is { } person ? await reader.ReadAsync(person) : StudyRecord.Nothing;
        var questions = new Dictionary<QuizBlock, IReadOnlyList<LessonQuestion>>(ReferenceEqualityComparer.Instance);
        foreach (var quiz in lesson.Blocks.OfType<QuizBlock>()) questions[quiz] = await QuestionsOf(quiz, lesson, catalogue, progress, again);
        return new LessonView(catalogue, guide, lesson, progress, questions);
    }

    private async ValueTask<IReadOnlyList<LessonQuestion>> QuestionsOf(QuizBlock quiz, Lesson lesson, Catalogue catalogue, PersonProgress progress, string? again)
    {
        var questions = new List<LessonQuestion>(quiz.Questions.Count);
        foreach (var id in quiz.Questions)
        {
            var fresh = new QuestionView(catalogue.Questions[id], questions.Count + 1, lesson.Address.ToString(), lesson.Address.Path);
            var view = id == again ? fresh : fresh.With(progress.Questions.GetValueOrDefault(id)?.Answer, catalogue);
            questions.Add(new LessonQuestion(view, view.Grade is null ? await forms.FindAsync(fresh) : null));
        }
        return questions;
    }
}
