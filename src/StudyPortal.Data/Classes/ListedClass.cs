namespace StudyPortal.Data.Classes;

/// <summary>A class on somebody's list.</summary>
/// <param name="Teachers">Names of those who run it, owners first.</param>
/// <param name="Learners">How many learn in it.</param>
/// <param name="Expected">How many more are on its roster.</param>
public sealed record ListedClass(StudyClass Class, IReadOnlyList<string> Teachers, int Learners, int Expected);
