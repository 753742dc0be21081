namespace StudyPortal.Web.Features.Account;

/// <summary>Claims that the portal adds to a sign-in, so that a page needs no query to know who reads it.</summary>
public static class PortalClaims
{
    /// <summary>Id of the person whose progress this account has.</summary>
    public const string Person = "portal:person";

    public const string DisplayName = "portal:name";
}
