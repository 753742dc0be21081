namespace StudyPortal.Simulation.World;

/// <summary>A verdict that can be asked for by name.</summary>
/// <param name="Name">What authors write: <c>etcd.write</c>, <c>kubernetes.get@cp1</c>.</param>
/// <param name="Question">The plain question that a learner is asked.</param>
public sealed record VerdictName(string Name, string Question);
