using Microsoft.AspNetCore.Identity;

namespace StudyPortal.Data.People;

/// <summary>An account.</summary>
public sealed class PortalUser : IdentityUser
{
    /// <summary>What the portal calls this person on screen.</summary>
    public string DisplayName { get; set; } = "";

    public DateTime CreatedAt { get; set; }
}
