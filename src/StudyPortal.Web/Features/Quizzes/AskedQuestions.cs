using StudyPortal.Content;
using StudyPortal.Data.Progress;
using StudyPortal.Web.Features.Progress;

namespace StudyPortal.Web.Features.Quizzes;

/// <summary>A question by itself, as the person behind this request has left it.</summary>
public sealed class AskedQuestions(CatalogueHolder content, CurrentPerson current, ProgressReader reader, DrillReader drills)
{
    /// <summary>The view, or null where there is no such question.</summary>
    /// <param name="again">Whether it is to be asked anew although it was answered.</param>
    public async ValueTask<QuestionView?> FindAsync(string id, QuestionPlace place, bool again, CancellationToken cancel)
    {
        var catalogue = content.Current;
        if (catalogue.FindQuestion(id) is not { } question) return null;
        var fresh = place.View(question, content);
        if (again || current.Find() is not { } person) return fresh;
        var answer = fresh.Drill is null ? (await reader.ReadAsync(person, cancel)).Questions.GetValueOrDefault(id)?.Answer : await drills.FindAsync(person, id, cancel);
        return fresh.With(answer, catalogue);
    }
}
