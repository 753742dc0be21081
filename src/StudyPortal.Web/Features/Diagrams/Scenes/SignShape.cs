namespace StudyPortal.Web.Features.Diagrams.Scenes;

/// <summary>The shape of a sign around its middle, as SVG has it.</summary>
/// <param name="Filled">What is filled.</param>
/// <param name="Stroked">What is drawn with a line.</param>
public sealed record SignShape(string Filled, string Stroked)
{
    private const string Star = "M0-6.500 1.600-2.200 6.200-2 2.600.800 3.800 5.300 0 2.700-3.800 5.300-2.600.800-6.200-2-1.600-2.200Z";
    private const string Ring = "M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0Z";

    /// <summary>The shape of a kind of sign.</summary>
    public static SignShape Of(SignKind kind) => kind switch
    {
        SignKind.Leader or SignKind.LeaseHolder => new SignShape(Star, Star),
        SignKind.LonelyLeader => new SignShape("", Star),
        SignKind.Ok => new SignShape("", "M-4.500.500l3 3.500 6-8"),
        SignKind.Warn => new SignShape("", "M0-5.500 6.200 5.500h-12.400ZM0-1.500v3.500M0 3.700v.100"),
        SignKind.Down => new SignShape("", "M-4.500-4.500l9 9M4.500-4.500l-9 9"),
        SignKind.Stopped => new SignShape("", "M-6 0h8M-1.500-4l4 4-4 4M6-6v12"),
        SignKind.Paused => new SignShape("M-4.500-5h3v10h-3ZM1.500-5h3v10h-3Z", ""),
        SignKind.Stale => new SignShape("", Ring + "M0-3v3l2 1.500"),
        _ => new SignShape("", Ring),
    };
}
