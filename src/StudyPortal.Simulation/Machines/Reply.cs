namespace StudyPortal.Simulation.Machines;

/// <summary>What became of a call.</summary>
public abstract record Reply;

/// <summary>The server answered.</summary>
/// <param name="Response">The answer.</param>
/// <param name="IsLast">False for what a stream sends before its end.</param>
public sealed record Answered(Response Response, bool IsLast = true) : Reply;

/// <summary>There is no answer.</summary>
/// <param name="Failure">Why not.</param>
/// <param name="Text">The words of the network library: <c>connection refused</c>.</param>
public sealed record CallFailed(CallFailure Failure, string Text) : Reply;
