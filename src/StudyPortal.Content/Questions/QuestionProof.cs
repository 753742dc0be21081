using StudyPortal.Content.Diagrams;
using StudyPortal.Content.Findings;
using StudyPortal.Learning.Manifests;
using StudyPortal.Learning.Questions;
using StudyPortal.Simulation.World;

namespace StudyPortal.Content.Questions;

/// <summary>
/// Proves questions that are run in the model: that the broken manifest fails and the right one passes, and that what happens before can happen. It costs some tenths of a second of
/// processor time for each, so that it is no part of loading; see <see cref="StoryCheck"/>.
/// </summary>
public static class QuestionProof
{
    /// <summary>Proves every question of a load that has no errors of its own, in parallel.</summary>
    /// <returns>Findings in the order of files and lines.</returns>
    public static IReadOnlyList<ContentError> Prove(LoadResult load) => Prove([.. load.Readings.Values.Select(reading => reading.Part).OfType<QuestionFile>()]);

    /// <summary>Proves the questions of one file.</summary>
    /// <param name="path">Of the file: <c>questions/static-pods.md</c>.</param>
    public static IReadOnlyList<ContentError> Prove(LoadResult load, string path) =>
        load.Readings.GetValueOrDefault(path)?.Part is QuestionFile file ? Prove([file]) : [];

    private static IReadOnlyList<ContentError> Prove(IReadOnlyList<QuestionFile> files) => Prove(files, new SettledClusters());

    internal static IReadOnlyList<ContentError> Prove(IReadOnlyList<QuestionFile> files, SettledClusters clusters) =>
        FindingOrder.Sort(files.SelectMany(file => file.Questions).Where(entry => entry is { Question: not null, Lines: not null }).AsParallel()
            .SelectMany(entry => Prove(entry, clusters)).ToList());

    private static IReadOnlyList<ContentError> Prove(QuestionEntry entry, SettledClusters clusters)
    {
        var findings = new FindingList(entry.Place.File);
        var lines = entry.Lines!;
        switch (entry.Question)
        {
            case HotSpot spot:
                Carry(clusters.Of(spot.Picture.Topology, spot.Picture.Seed), spot.Picture.Before, lines, findings);
                break;
            case ManifestToEdit manifest when Carry(clusters.Of(manifest.Bench.Topology, manifest.Bench.Seed), manifest.Bench.Before, lines, findings):
                ProveGiven(manifest, lines, findings);
                ProveSolution(manifest, lines, findings);
                break;
        }

        return findings.All;
    }

    private static bool Carry(Cluster settled, IReadOnlyList<string> inputs, ProofLines lines, FindingList findings)
    {
        if (StoryRun.Carry(History.From(settled), inputs) is not StoryRunResult.Stopped stopped)
            return true;
        findings.Error(lines.Before[stopped.Index], stopped.Complaint);
        return false;
    }

    private static void ProveGiven(ManifestToEdit question, ProofLines lines, FindingList findings)
    {
        if (BenchRuns.Of(question, question.Given).Works)
            findings.Error(lines.Given, "the cluster works with this manifest; break it, or demand more under 'works'");
    }

    private static void ProveSolution(ManifestToEdit question, ProofLines lines, FindingList findings)
    {
        var manifest = ManifestText.Read(question.Solution);
        if (manifest.Slip is { } slip)
        {
            findings.Error(lines.Solution + slip.Line - 1, $"the solution is no YAML: {slip.Problem}");
            return;
        }

        foreach (var (check, line) in question.Checks.Zip(lines.Checks).Where(pair => !manifest.Holds(pair.First)))
            findings.Error(line, $"the solution does not pass this check: it has {(manifest.Found(check) is { } found ? $"'{found}'" : "nothing")} there");
        if (BenchRuns.Of(question, question.Solution) is { Works: false } run)
            findings.Error(lines.Solution, $"the cluster does not work with the solution: {string.Join(' ', run.Sentences)}");
    }
}
