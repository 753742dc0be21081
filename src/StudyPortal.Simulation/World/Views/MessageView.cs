using StudyPortal.Simulation.Kernel;

namespace StudyPortal.Simulation.World;

/// <summary>A one-way message that is on its way from a member of etcd to another one at this moment.</summary>
/// <param name="From">The machine that it left.</param>
/// <param name="To">The machine that it will reach.</param>
/// <param name="Port">The port that it goes to.</param>
/// <param name="What">What it is, by the names of raft: <c>MsgVote term 4</c>, <c>MsgApp entry 351</c>, <c>MsgHeartbeat</c>.</param>
/// <param name="Sent">When it left.</param>
/// <param name="Arrives">When it will be there.</param>
public sealed record MessageView(string From, string To, int Port, string What, Instant Sent, Instant Arrives);
