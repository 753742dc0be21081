using Microsoft.AspNetCore.Components;
using StudyPortal.Content;
using StudyPortal.Content.Lessons;
using StudyPortal.Data.People;
using StudyPortal.Data.Progress;
using StudyPortal.Web.Features.Diagrams;
using StudyPortal.Web.Features.Progress;
using StudyPortal.Web.Features.Quizzes;
using StudyPortal.Web.Kit;

namespace StudyPortal.Web.Features.Lessons;

/// <summary>Puts a lesson and a learner's progress together. What looks the same to many is drawn once.</summary>
public sealed class LessonViews(CatalogueHolder content, CurrentPerson current, ProgressReader reader, Fragments fragments)
{
    /// <summary>The view, or null where there is no such lesson.</summary>
    /// <param name="again">Id of a question that is to be asked anew although it was answered, or null.</param>
    public async ValueTask<LessonView?> FindAsync(LessonAddress address, string? again, HttpContext context)
    {
        var catalogue = content.Current;
        if (catalogue.FindGuide(address.Guide) is not { } guide || guide.FindLesson(address.Lesson) is not { } lesson) return null;
        var progress = current.Find() is { } person ? await reader.ReadAsync(person) : StudyRecord.Nothing;
        var checkIns = new Dictionary<QuizBlock, IReadOnlyList<LessonQuestion>>(ReferenceEqualityComparer.Instance);
        // Numbers go through the whole page, so that each is there once.
        foreach (var quiz in lesson.Blocks.OfType<QuizBlock>())
            checkIns[quiz] = await QuestionsOf(quiz, checkIns.Values.Sum(questions => questions.Count), lesson, catalogue, progress, again, context);
        return new LessonView(guide, lesson, await FrameAsync(catalogue, guide, lesson, progress, context), checkIns, await DiagramsOf(lesson, catalogue));
    }

    private async ValueTask<LessonFrame> FrameAsync(Catalogue catalogue, Guide guide, Lesson lesson, PersonProgress progress, HttpContext context)
    {
        var isDone = progress.IsDone(lesson);
        var mayEdit = context.User.IsInRole(PortalRoles.Author) || context.User.IsInRole(PortalRoles.Administrator);
        var map = await fragments.DrawAsync<GuideMap>(
            (nameof(GuideMap.Guide), guide), (nameof(GuideMap.Current), lesson), (nameof(GuideMap.Signs), LessonSign.InGuide(guide, progress)));
        var head = await fragments.DrawAsync<LessonHead>(
            (nameof(LessonHead.Catalogue), catalogue), (nameof(LessonHead.Guide), guide), (nameof(LessonHead.Lesson), lesson),
            (nameof(LessonHead.IsDone), isDone), (nameof(LessonHead.Place), progress.PlaceIn(lesson)), (nameof(LessonHead.MayEdit), mayEdit));
        var foot = await fragments.DrawAsync<LessonFoot>((nameof(LessonFoot.Guide), guide), (nameof(LessonFoot.Lesson), lesson), (nameof(LessonFoot.IsDone), isDone));
        var contents = await fragments.DrawAsync<OnThisPage>((nameof(OnThisPage.Lesson), lesson));
        var bar = await fragments.DrawAsync<LessonBar>((nameof(LessonBar.Guide), guide), (nameof(LessonBar.Lesson), lesson), (nameof(LessonBar.IsDone), isDone));
        return new LessonFrame(Fill(map), Fill(head), Fill(foot), Fill(contents), Fill(bar));

        MarkupString Fill(KeptHtml html) => new(html.Fill(FormMarks.TokenFor(context), ""));
    }

    private async ValueTask<IReadOnlyList<LessonQuestion>> QuestionsOf(
        QuizBlock quiz, int before, Lesson lesson, Catalogue catalogue, PersonProgress progress, string? again, HttpContext context)
    {
        var questions = new List<LessonQuestion>(quiz.Questions.Count);
        foreach (var id in quiz.Questions)
        {
            var question = catalogue.Questions[id];
            var fresh = new QuestionView(question, before + questions.Count + 1, lesson.Address.ToString(), lesson.Address.Path);
            var view = id == again ? fresh : fresh.With(progress.Questions.GetValueOrDefault(id)?.Answer, catalogue);
            questions.Add(new LessonQuestion(view, view.Grade is null ? await FormAsync(fresh, context) : null));
        }
        return questions;
    }

    private async ValueTask<IReadOnlyDictionary<string, MarkupString>> DiagramsOf(Lesson lesson, Catalogue catalogue)
    {
        var drawn = new Dictionary<string, MarkupString>(StringComparer.Ordinal);
        foreach (var slug in lesson.Blocks.OfType<DiagramBlock>().Select(block => block.Diagram).Distinct(StringComparer.Ordinal))
        {
            var figure = await fragments.DrawAsync<LessonDiagram>((nameof(LessonDiagram.Diagram), catalogue.Diagrams[slug]), (nameof(LessonDiagram.Lesson), lesson));
            drawn[slug] = new MarkupString(figure.Fill("", ""));
        }

        return drawn;
    }

    private async ValueTask<MarkupString> FormAsync(QuestionView fresh, HttpContext context)
    {
        var form = await fragments.DrawAsync<EmptyQuestion>(
            (nameof(EmptyQuestion.Question), fresh.Question), (nameof(EmptyQuestion.Number), fresh.Number), (nameof(EmptyQuestion.Lesson), fresh.Lesson),
            (nameof(EmptyQuestion.Home), fresh.Home));
        return new MarkupString(form.Fill(FormMarks.TokenFor(context), FormMarks.KeyFor(context)));
    }
}
