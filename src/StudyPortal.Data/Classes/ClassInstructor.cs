namespace StudyPortal.Data.Classes;

/// <summary>Somebody who runs a class. A class has at least one owner, who may add and remove the others.</summary>
public sealed class ClassInstructor
{
    public Guid ClassId { get; init; }

    public Guid PersonId { get; init; }

    public bool IsOwner { get; set; }

    public DateTime AddedAt { get; init; }
}
