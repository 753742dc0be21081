namespace StudyPortal.Web.Features.Demo;

/// <summary>Somebody who can sign in to the demo.</summary>
/// <param name="Role">One of the roles of the portal, or null for a learner.</param>
public sealed record DemoAccount(Guid Person, Guid User, string Name, string Email, string? Role, DateTime CreatedAt, DateTime LastSeenAt);
