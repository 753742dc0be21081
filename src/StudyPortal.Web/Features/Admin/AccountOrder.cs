namespace StudyPortal.Web.Features.Admin;

public enum AccountOrder
{
    Name,
    Email,
    CreatedAt,
    LastSeenAt,
}
