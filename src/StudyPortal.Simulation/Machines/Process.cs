namespace StudyPortal.Simulation.Machines;

/// <summary>
/// A running program. <see cref="Step"/> is its only door: inputs go in, and what it does it does through the <see cref="ProcessHost"/>. It changes in place; whoever keeps a
/// value forks first. It keeps no reference to a host, a machine or another process.
/// </summary>
public abstract class Process
{
    /// <summary>The program's name as <c>ps</c> and <c>ss</c> show it: <c>etcd</c>.</summary>
    public abstract string Name { get; }

    /// <summary>Takes one input. The first of all is <see cref="Started"/>.</summary>
    public abstract void Step(ProcessInput input, ProcessHost host);

    /// <summary>Where a connection to a port that it only passes on goes, or null where the connection is closed at once.</summary>
    /// <param name="port">A port that it listens on with <see cref="Listener.IsProxy"/>.</param>
    /// <param name="avoided">The server that has just refused the connection, or null.</param>
    public virtual Endpoint? Forward(int port, Endpoint? avoided) => null;

    /// <summary>A process of its own in the same state.</summary>
    public abstract Process Fork();
}
