using System.Collections.Immutable;
using System.Diagnostics;
using StudyPortal.Simulation.Shell;
using StudyPortal.Simulation.World;

namespace StudyPortal.Content.Diagrams;

/// <summary>Carries out what a diagram says, on a cluster of the model. The same diagram gives the same history each time.</summary>
public static class StoryRun
{
    /// <summary>The exit code of a shell that does not know a command (POSIX).</summary>
    private const int CommandNotFound = 127;

    private const string TooLong = "a story lets an hour pass at most; wait for less here or before";

    /// <summary>Simulated time that a story may let pass: what a page shows of it has to be run again for each learner.</summary>
    public static readonly TimeSpan MostTime = TimeSpan.FromHours(1);

    /// <summary>Puts up the cluster of a diagram and carries out what comes before its story. It costs what <see cref="Cluster.Settled"/> costs.</summary>
    public static StoryRunResult Begin(Diagram diagram) => Begin(diagram, Cluster.Settled(diagram.Topology, diagram.Seed));

    /// <summary>The same for a caller who has the settled cluster of the topology and seed of the diagram.</summary>
    public static StoryRunResult Begin(Diagram diagram, Cluster settled) => Carry(History.From(settled), diagram.Before);

    /// <summary>Carries out the inputs of a step.</summary>
    public static StoryRunResult Step(History history, StoryStep step) => Carry(history, step.Inputs);

    /// <summary>Carries out inputs one after the other.</summary>
    internal static StoryRunResult Carry(History history, IReadOnlyList<string> inputs)
    {
        var steps = ImmutableArray.CreateBuilder<ClusterStep>(inputs.Count);
        for (var index = 0; index < inputs.Count; index++)
        {
            var (next, complaint) = Carry(history, inputs[index]);
            if (next is null)
                return new StoryRunResult.Stopped(index, complaint);
            steps.Add(next.Step);
            history = next.Next;
        }

        return new StoryRunResult.Run(history, steps.DrainToImmutable());
    }

    private static (HistoryStep? Next, string Complaint) Carry(History history, string input)
    {
        switch (InputText.Read(input, history))
        {
            case InputReading.Read { Input: TimePasses time } when history.Present.Now + time.Duration - history.Beginning > MostTime:
                return (null, TooLong);
            case InputReading.Read read:
                var taken = history.Take(read.Input);
                return Objection(taken) is { } objection ? (null, objection) : (taken, "");
            case InputReading.Unreadable unreadable:
                return (null, unreadable.Complaint);
            case var other:
                throw new UnreachableException($"{other} is no reading of an input.");
        }
    }

    // A command that fails is part of many stories; one that was never there is a slip.
    private static string? Objection(HistoryStep taken) => taken.Step switch
    {
        _ when taken.Next.Present.Now - taken.Next.Beginning > MostTime => TooLong,
        { Outcome: FaultOutcome.Impossible impossible } => $"this fault cannot be: {Plain(impossible.Reason)}",
        LineStep { Turn.ExitCode: CommandNotFound } line => $"the shell does not know this line: {Plain(line.Turn.Printed.LastOrDefault().Text ?? "")}",
        RequestStep { Trace: { Outcome: TraceOutcome.NotSent } trace } => $"this request cannot be sent: {Plain(trace.Sentence)}",
        _ => null,
    };

    private static string Plain(string sentence) => sentence.Trim().TrimEnd('.');
}
