namespace StudyPortal.Learning.Classes;

/// <summary>How far a class is in one lesson.</summary>
/// <param name="Lesson">Place of the lesson in the plan.</param>
/// <param name="Begun">Learners who opened it, those who are done with it among them.</param>
/// <param name="Done">Learners who marked it as done.</param>
/// <param name="MedianSeconds">Median reading time of those whose time is known; null where none is.</param>
public sealed record LessonFigures(int Lesson, int Begun, int Done, double? MedianSeconds);
