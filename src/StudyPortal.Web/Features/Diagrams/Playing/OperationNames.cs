namespace StudyPortal.Web.Features.Diagrams.Playing;

/// <summary>What an author may allow a learner to operate, as a diagram's <c>operate</c> names it.</summary>
internal static class OperationNames
{
    public const string Machines = "machines";
    public const string Links = "links";
    public const string Ports = "ports";
    public const string Disks = "disks";
    public const string Clocks = "clocks";
    public const string Certificates = "certificates";
    public const string Files = "files";
    public const string Members = "members";
    public const string Requests = "requests";
    public const string Terminal = "terminal";
}
