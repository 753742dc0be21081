namespace StudyPortal.Content.Lessons;

/// <summary>A piece of a lesson.</summary>
public abstract record LessonBlock;

/// <summary>Rendered Markdown, safe to print as it stands.</summary>
public sealed record ProseBlock(string Html) : LessonBlock;

/// <summary>Questions to answer here, by id, in order.</summary>
public sealed record QuizBlock(IReadOnlyList<string> Questions) : LessonBlock;

/// <summary>A diagram by slug.</summary>
public sealed record DiagramBlock(string Diagram) : LessonBlock;

/// <summary>A lab by slug.</summary>
public sealed record LabBlock(string Lab) : LessonBlock;
