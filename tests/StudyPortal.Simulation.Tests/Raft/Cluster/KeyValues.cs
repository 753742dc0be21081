using System.Collections.Immutable;
using StudyPortal.Simulation.Raft;

namespace StudyPortal.Simulation.Tests.Raft.Cluster;

/// <summary>Sets a key; the operation is how the client that asked for it recognises it.</summary>
internal sealed record Put(string Key, string Value, int Operation) : Command
{
    public override string ToString() => $"{Key}={Value}";
}

/// <summary>Keys and values: the state machine of the cluster under test.</summary>
internal sealed record KeyValues(ImmutableSortedDictionary<string, string> Pairs) : StateImage
{
    public static KeyValues Empty { get; } = new(ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal));

    public KeyValues After(Payload payload) => payload is Put put ? new(Pairs.SetItem(put.Key, put.Value)) : this;
}
