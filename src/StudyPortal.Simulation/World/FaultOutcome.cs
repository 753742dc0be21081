namespace StudyPortal.Simulation.World;

/// <summary>What became of a fault that was asked for.</summary>
public abstract record FaultOutcome : InputResult
{
    /// <summary>It took effect.</summary>
    public sealed record Done : FaultOutcome;

    /// <summary>It cannot be: there is no such host, file or program.</summary>
    /// <param name="Reason">A sentence that says what and where.</param>
    public sealed record Impossible(string Reason) : FaultOutcome;
}
