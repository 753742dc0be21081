using StudyPortal.Content;
using StudyPortal.Content.Lessons;
using StudyPortal.Data.Progress;
using StudyPortal.Web.Features.Progress;

namespace StudyPortal.Web.Features.Lessons;

/// <summary>A lesson as one learner sees it.</summary>
/// <param name="Progress">What is known of the learner; <see cref="StudyRecord.Nothing"/> for a visitor of whom nothing is.</param>
/// <param name="Questions">The questions of each check-in, in order.</param>
public sealed record LessonView(
    Catalogue Catalogue, Guide Guide, Lesson Lesson, PersonProgress Progress, IReadOnlyDictionary<QuizBlock, IReadOnlyList<LessonQuestion>> Questions)
{
    public Lesson? Previous => Lesson.Number > 1 ? Guide.Lessons[Lesson.Number - 2] : null;

    public Lesson? Next => Lesson.Number < Guide.Lessons.Count ? Guide.Lessons[Lesson.Number] : null;

    public bool IsDone => Progress.IsDone(Lesson);

    /// <summary>The heading last read, where it is not the first screen anyway.</summary>
    public Heading? Place => Progress.PlaceIn(Lesson);

    public IReadOnlyList<LessonQuestion> QuestionsOf(QuizBlock quiz) => Questions[quiz];
}
