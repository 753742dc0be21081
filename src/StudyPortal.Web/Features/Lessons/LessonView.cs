using Microsoft.AspNetCore.Components;
using StudyPortal.Content.Lessons;

namespace StudyPortal.Web.Features.Lessons;

/// <summary>A lesson as one learner sees it.</summary>
/// <param name="CheckIns">The questions of each check-in, in order.</param>
/// <param name="Diagrams">The still picture of each diagram, by slug.</param>
public sealed record LessonView(
    Guide Guide, Lesson Lesson, LessonFrame Frame, IReadOnlyDictionary<QuizBlock, IReadOnlyList<LessonQuestion>> CheckIns, IReadOnlyDictionary<string, MarkupString> Diagrams);
