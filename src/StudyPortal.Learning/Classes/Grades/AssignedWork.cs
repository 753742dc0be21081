namespace StudyPortal.Learning.Classes.Grades;

/// <summary>What an assignment asks a learner to do.</summary>
public abstract record AssignedWork;

/// <summary>To finish lessons. One that was finished before the assignment opened counts: nobody can read it for the first time twice.</summary>
/// <param name="Lessons">Each once, as <c>guide/lesson</c>, in reading order; at least one.</param>
public sealed record LessonsWork(IReadOnlyList<string> Lessons) : AssignedWork;

/// <summary>To hand in a quiz; the best of the attempts that count is the mark.</summary>
/// <param name="Quiz">Slug of the quiz.</param>
/// <param name="Attempts">How many count, from the first one handed in after opening; null without a limit, otherwise at least 1.</param>
public sealed record QuizWork(string Quiz, int? Attempts) : AssignedWork;

/// <summary>To reach a number of right answers in one run against the clock; the best run is the mark.</summary>
/// <param name="Topic">Name of the drill.</param>
/// <param name="Goal">Right answers for the whole mark; at least 1.</param>
public sealed record DrillWork(string Topic, int Goal) : AssignedWork;

/// <summary>Something that is not in the content any more: nobody can do it, so it counts for nobody.</summary>
public sealed record GoneWork : AssignedWork;
