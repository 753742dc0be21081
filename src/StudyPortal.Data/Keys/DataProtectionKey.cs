namespace StudyPortal.Data.Keys;

/// <summary>One key (or revocation) of ASP.NET Core Data Protection: cookies stay readable after a restart and on a second server.</summary>
public sealed class DataProtectionKey
{
    public int Id { get; init; }

    public string FriendlyName { get; init; } = "";

    public string Xml { get; init; } = "";
}
