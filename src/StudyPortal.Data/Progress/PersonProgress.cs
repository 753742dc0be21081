using System.Collections.ObjectModel;

namespace StudyPortal.Data.Progress;

/// <summary>Everything a page needs to know about one person's progress. Never changes once read.</summary>
/// <param name="Lessons">By <c>guide/lesson</c>; only lessons that were visited.</param>
/// <param name="Questions">By question; only questions that were answered, and no drills: see <see cref="DrillReader"/>.</param>
/// <param name="Drills">Drills answered.</param>
/// <param name="LastActivityAt">The latest visit or answer, or null.</param>
public sealed record PersonProgress(
    Guid PersonId, IReadOnlyDictionary<string, LessonProgress> Lessons, IReadOnlyDictionary<string, LatestAnswer> Questions, int Drills,
    DateTime? LastActivityAt)
{
    /// <summary>The progress of somebody who has done nothing yet.</summary>
    public static PersonProgress None(Guid person) =>
        new(person, ReadOnlyDictionary<string, LessonProgress>.Empty, ReadOnlyDictionary<string, LatestAnswer>.Empty, Drills: 0, LastActivityAt: null);
}
