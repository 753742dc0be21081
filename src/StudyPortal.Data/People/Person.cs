namespace StudyPortal.Data.People;

/// <summary>Someone who studies: behind an account, or a guest known by a device cookie only. All progress hangs here.</summary>
public sealed class Person
{
    public Guid Id { get; set; }

    /// <summary>The account, or null for a guest.</summary>
    public string? UserId { get; set; }

    public DateTime CreatedAt { get; set; }

    public DateTime LastSeenAt { get; set; }
}
