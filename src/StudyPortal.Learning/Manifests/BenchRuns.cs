using System.Globalization;
using System.Runtime.CompilerServices;
using StudyPortal.Learning.Questions;
using StudyPortal.Simulation.Shell;
using StudyPortal.Simulation.World;

namespace StudyPortal.Learning.Manifests;

/// <summary>
/// Runs the manifests of one question. A run costs some tenths of a second of processor time, and an answer is graded anew each time it is shown; so what came of the texts that were
/// sent last is remembered, and the cluster as the learner finds it is put up once. Both go with the question.
/// </summary>
public sealed class BenchRuns
{
    /// <summary>A static pod has one container, rarely two.</summary>
    internal const int MostContainers = 6;

    /// <summary>About a second of processor time, and half as much again as a healthy cluster of three needs for five minutes.</summary>
    internal const long MostEvents = 120_000;

    private const int MostRemembered = 64;
    private const int MostSettled = 8;

    // The kubelet looks at its directory every 20 s, and a container that cannot start is started again by then.
    private static readonly TimeSpan FoundAfter = TimeSpan.FromMinutes(1);

    private static readonly ConditionalWeakTable<ManifestToEdit, BenchRuns> OfQuestions = [];
    private static readonly Remembered<(Topology Topology, ulong Seed), Cluster> Settled = new(MostSettled);

    private readonly ManifestToEdit _question;
    private readonly Lazy<Cluster> _found;
    private readonly Remembered<string, BenchRun> _runs = new(MostRemembered);

    private BenchRuns(ManifestToEdit question) => (_question, _found) = (question, new Lazy<Cluster>(Find));

    /// <summary>What the cluster of a question does with a manifest. It never throws on a text, and what it costs is bounded.</summary>
    public static BenchRun Of(ManifestToEdit question, string text)
    {
        var runs = OfQuestions.GetValue(question, static key => new BenchRuns(key));
        return runs._runs.Of(text, runs.Run);
    }

    private Cluster Find()
    {
        var bench = _question.Bench;
        var history = History.From(Settled.Of((bench.Topology, bench.Seed), static key => Cluster.Settled(key.Topology, key.Seed)));
        foreach (var input in bench.Before)
        {
            // The check of the content tells its author of an input that cannot be read.
            if (InputText.Read(input, history) is InputReading.Read read)
                history = history.With(read.Input);
        }

        return history.Present.WithText(bench.Host, bench.Path, _question.Given).Advance(FoundAfter).Next;
    }

    private BenchRun Run(string text)
    {
        var manifest = ManifestText.Read(text);
        if (manifest.Containers > MostContainers)
            return new BenchRun.NotRun(string.Create(CultureInfo.InvariantCulture, $"This manifest asks for {manifest.Containers} containers, and the model runs {MostContainers} in one pod at most."));
        if (_found.Value.WithText(_question.Bench.Host, _question.Bench.Path, text).TryAdvance(_question.Bench.Within, MostEvents) is not { Next: var cluster })
            return new BenchRun.NotRun("With this manifest so much happens in so little time that the model gives up: a timer that is set to next to nothing, or a program that starts over and over.");

        var verdicts = cluster.Judge();
        var seen = new BenchRun.Seen([.. _question.Works.Select(name => (name, VerdictNames.Find(verdicts, name)))], []);
        return seen.Works ? seen : seen with { Words = BenchWords.Of(cluster, _question.Bench, manifest) };
    }
}
