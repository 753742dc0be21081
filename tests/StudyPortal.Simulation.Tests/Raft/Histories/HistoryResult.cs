using StudyPortal.Simulation.Tests.Raft.Cluster;

namespace StudyPortal.Simulation.Tests.Raft.Histories;

/// <summary>How a random history went.</summary>
/// <param name="Violations">Broken laws with a sentence each, in order.</param>
/// <param name="Events">Things that reached members.</param>
internal sealed record HistoryResult(
    ulong Seed, IReadOnlyList<(string Law, string Sentence)> Violations, IReadOnlyList<ClientOperation> Operations, long Events);
