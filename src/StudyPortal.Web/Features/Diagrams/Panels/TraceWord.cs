using StudyPortal.Simulation.World;

namespace StudyPortal.Web.Features.Diagrams.Panels;

/// <summary>How the end of a hop looks: an icon, a few words and a class for its colour.</summary>
/// <param name="Icon">The name of an icon of the set.</param>
/// <param name="Words">How it ended.</param>
/// <param name="Class">The class of its tone.</param>
internal sealed record TraceWord(string Icon, string Words, string Class)
{
    public static TraceWord Of(TraceOutcome outcome) => outcome switch
    {
        TraceOutcome.Answered => Good("answered"),
        TraceOutcome.Delivered => Good("arrived"),
        TraceOutcome.Done => Good("on the disk"),
        TraceOutcome.Open => new TraceWord("hourglass", "under way", "end-open"),
        TraceOutcome.Failed => Bad("answered with an error"),
        TraceOutcome.Refused => Bad("connection refused"),
        TraceOutcome.TimedOut => Bad("no answer in time"),
        TraceOutcome.HandshakeFailed => Bad("TLS handshake failed"),
        TraceOutcome.Closed => Bad("connection ended"),
        TraceOutcome.NoRoute => Bad("no machine there"),
        TraceOutcome.Lost => Bad("lost on the way"),
        _ => Bad("not sent"),
    };

    private static TraceWord Good(string words) => new("right", words, "end-good");

    private static TraceWord Bad(string words) => new("wrong", words, "end-bad");
}
