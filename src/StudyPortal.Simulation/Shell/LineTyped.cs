using StudyPortal.Simulation.World;

namespace StudyPortal.Simulation.Shell;

/// <summary>
/// A line is typed at a terminal and runs until the prompt is back; as much time passes as its commands take. A history that is asked for a moment in which it runs
/// leads to its beginning.
/// </summary>
/// <param name="Place">Where it is typed.</param>
/// <param name="Line">What is typed, without a line end.</param>
public sealed record LineTyped(ShellPlace Place, string Line) : ClusterInput
{
    /// <summary>A line that is typed in a session. Which cluster the session stands on does not matter: it runs on the one that it is given to.</summary>
    public LineTyped(ShellSession session, string line)
        : this(session?.Place ?? throw new ArgumentNullException(nameof(session)), line)
    {
    }

    /// <inheritdoc/>
    public override LineStep Run(Cluster cluster)
    {
        var turn = Place.On(cluster).Submit(Line);
        return new LineStep(turn.Next.Cluster, turn.Occurrences, turn, new LineResult(turn.Printed, turn.ExitCode, turn.Next.Place));
    }
}
