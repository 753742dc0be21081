using StudyPortal.Content.Findings;

namespace StudyPortal.Content.Diagrams;

/// <summary>
/// Proves stories: runs each in the model and reports, with its line, what cannot be carried out and what the model answers otherwise than its author states. It costs some
/// tenths of a second of processor time for each story, so that it is no part of loading.
/// </summary>
public static class StoryCheck
{
    /// <summary>Runs every diagram of a load that has no errors of its own, in parallel.</summary>
    /// <returns>Findings in the order of files and lines, as <see cref="LoadResult.Errors"/> has them.</returns>
    public static IReadOnlyList<ContentError> Prove(LoadResult load) => Prove([.. load.Readings.Values.Select(reading => reading.Part).OfType<DiagramFile>()]);

    /// <summary>Runs the diagram of one file, where the load has it without errors of its own.</summary>
    /// <param name="path">Of the file: <c>diagrams/two-of-three-fail.yml</c>.</param>
    public static IReadOnlyList<ContentError> Prove(LoadResult load, string path) =>
        load.Readings.GetValueOrDefault(path)?.Part is DiagramFile file ? Prove([file]) : [];

    private static IReadOnlyList<ContentError> Prove(IReadOnlyList<DiagramFile> files) => Prove(files, new SettledClusters());

    internal static IReadOnlyList<ContentError> Prove(IReadOnlyList<DiagramFile> files, SettledClusters clusters) =>
        FindingOrder.Sort(files.Where(file => file.Diagram is not null).AsParallel().SelectMany(file => new StoryProof(file, clusters).Run()).ToList());
}
