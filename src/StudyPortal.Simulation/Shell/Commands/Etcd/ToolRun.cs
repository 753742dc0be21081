using System.Collections.Immutable;
using StudyPortal.Simulation.Shell.Commands.Etcd.Flags;

namespace StudyPortal.Simulation.Shell.Commands.Etcd;

/// <summary>One run of a command of etcdctl or etcdutl.</summary>
/// <param name="Place">Where it runs.</param>
/// <param name="Line">What was typed.</param>
/// <param name="Output">Where it prints to.</param>
internal sealed record ToolRun(Workplace Place, ToolLine Line, ToolOutput Output)
{
    /// <summary>What is neither flag nor command.</summary>
    public ImmutableArray<string> Arguments => Line.Arguments;
}
