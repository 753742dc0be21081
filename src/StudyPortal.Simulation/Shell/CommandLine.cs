using System.Collections.Immutable;

namespace StudyPortal.Simulation.Shell;

/// <summary>A typed line taken apart: pipelines one after the other.</summary>
/// <param name="Parts">In the order they are run.</param>
internal sealed record CommandLine(ImmutableArray<CommandLinePart> Parts);

/// <summary>A pipeline and when it is run.</summary>
/// <param name="Condition">What the exit code before it must be.</param>
/// <param name="Text">As it was typed: its variables are read when it is its turn.</param>
/// <param name="Stages">Each reads what the one before it prints; at least one.</param>
internal sealed record CommandLinePart(RunCondition Condition, string Text, ImmutableArray<CommandStage> Stages);

/// <summary>One command of a pipeline.</summary>
/// <param name="Assignments">Variables that are set for it alone, or for the shell where there are no words.</param>
/// <param name="Words">The command's name and its arguments, without quotes and with variables put in.</param>
/// <param name="Redirections">Where its prints go, in the order they are written.</param>
internal sealed record CommandStage(
    ImmutableArray<KeyValuePair<string, string>> Assignments, ImmutableArray<string> Words, ImmutableArray<Redirection> Redirections)
{
    /// <summary>Which of the words stand for the paths that they match, since a <c>*</c>, <c>?</c> or <c>[</c> in them is not quoted; ascending.</summary>
    public ImmutableArray<int> Patterns { get; init; } = [];
}

/// <summary>Where something goes that a command prints.</summary>
/// <param name="Stream">1 for prints, 2 for complaints.</param>
/// <param name="Target">A path, or <c>&amp;1</c>.</param>
/// <param name="IsAppended">Whether the file keeps what is in it.</param>
internal sealed record Redirection(int Stream, string Target, bool IsAppended);

/// <summary>When a pipeline is run.</summary>
internal enum RunCondition
{
    /// <summary>In any case.</summary>
    Always,

    /// <summary>After success: <c>&amp;&amp;</c>.</summary>
    OnSuccess,

    /// <summary>After failure: <c>||</c>.</summary>
    OnFailure,
}
