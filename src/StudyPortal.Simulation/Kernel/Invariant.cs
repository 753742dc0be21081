namespace StudyPortal.Simulation.Kernel;

/// <summary>A law that must hold in every state.</summary>
/// <param name="Name">What the field calls it: <c>election safety</c>.</param>
/// <param name="Violation">The sentence that says how a state breaks the law, or null where it holds.</param>
public sealed record Invariant<TState>(string Name, Func<TState, string?> Violation);
