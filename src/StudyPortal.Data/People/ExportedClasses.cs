namespace StudyPortal.Data.People;

/// <summary>What classes hold of an account.</summary>
/// <param name="Learnt">Classes it learns in, with all that their instructors wrote about it.</param>
/// <param name="Taught">Classes it runs.</param>
/// <param name="Waiting">Classes whose roster has its address. What else the roster says is left out: nobody has proved that the address is theirs.</param>
public sealed record ExportedClasses(IReadOnlyList<ExportedMembership> Learnt, IReadOnlyList<ExportedTeaching> Taught, IReadOnlyList<string> Waiting);
