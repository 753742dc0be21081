using StudyPortal.Learning.Grading;

namespace StudyPortal.Learning.Tests.Classes;

/// <summary>One answer as it was given, before anything was reckoned from it.</summary>
internal sealed record RawAnswer(
    string Asked, string Objective, decimal Score, DateTimeOffset At, Certainty? Certainty, IReadOnlyList<string> Misconceptions, int Seconds);
