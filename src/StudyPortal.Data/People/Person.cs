namespace StudyPortal.Data.People;

/// <summary>Someone who studies: behind an account, or a guest known by a device cookie only. All progress hangs here.</summary>
public sealed class Person
{
    public Guid Id { get; init; }

    /// <summary>The account, or null for a guest.</summary>
    public string? UserId { get; init; }

    public DateTime CreatedAt { get; init; }

    /// <summary>Kept to the hour: see <see cref="PeopleStore.TouchAsync"/>.</summary>
    public DateTime LastSeenAt { get; init; }
}
