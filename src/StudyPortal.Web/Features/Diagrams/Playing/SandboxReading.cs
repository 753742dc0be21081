namespace StudyPortal.Web.Features.Diagrams.Playing;

/// <summary>What the value of a query turned out to be.</summary>
public abstract record SandboxReading
{
    /// <summary>A link.</summary>
    /// <param name="Link">What it holds.</param>
    public sealed record Read(SandboxLink Link) : SandboxReading;

    /// <summary>None.</summary>
    /// <param name="Complaint">Why, in sentences.</param>
    public sealed record Unreadable(string Complaint) : SandboxReading;
}
