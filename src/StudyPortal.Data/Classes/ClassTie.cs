namespace StudyPortal.Data.Classes;

/// <summary>How a person is tied to a class at this moment.</summary>
/// <param name="Teaches">Whether the person runs the class and the account may teach now: a role that was taken away counts at once.</param>
/// <param name="Owns">Whether the person is one of the owners; without <paramref name="Teaches"/> it gives nothing.</param>
public sealed record ClassTie(StudyClass Class, bool Learns, bool Teaches, bool Owns);
