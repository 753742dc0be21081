namespace StudyPortal.Simulation.Wire;

/// <summary>What a link does to every message on it, before any fault.</summary>
/// <param name="LatencyUs">Microseconds that the fastest message takes.</param>
/// <param name="JitterUs">Up to so many microseconds come on top, drawn anew for each message.</param>
/// <param name="LossPerMille">Messages in a thousand that get lost, 0 to 1000.</param>
/// <param name="DuplicatePerMille">Messages in a thousand that arrive twice, 0 to 1000.</param>
/// <param name="KeepsOrder">Whether messages arrive in the order they were sent, as on a TCP connection.</param>
public sealed record LinkQuality(int LatencyUs, int JitterUs, int LossPerMille = 0, int DuplicatePerMille = 0, bool KeepsOrder = true)
{
    /// <summary>Machines in one room: a quarter to half a millisecond, nothing lost, nothing out of order.</summary>
    public static LinkQuality DataCentre { get; } = new(LatencyUs: 250, JitterUs: 250);
}
