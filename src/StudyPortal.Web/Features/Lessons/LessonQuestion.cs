using StudyPortal.Web.Features.Quizzes;
using StudyPortal.Web.Kit;

namespace StudyPortal.Web.Features.Lessons;

/// <summary>A question in its place in a lesson.</summary>
/// <param name="Form">The kept form where the learner has not answered yet; null where the answer is shown.</param>
public sealed record LessonQuestion(QuestionView View, KeptHtml? Form);
