using Microsoft.AspNetCore.Components;
using StudyPortal.Web.Features.Quizzes;

namespace StudyPortal.Web.Features.Lessons;

/// <summary>A question in its place in a lesson.</summary>
/// <param name="Form">The empty form, drawn, where the learner has not answered yet; null where the answer is to be shown.</param>
public sealed record LessonQuestion(QuestionView View, MarkupString? Form);
