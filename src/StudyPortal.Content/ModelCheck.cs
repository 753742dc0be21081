using StudyPortal.Content.Diagrams;
using StudyPortal.Content.Findings;
using StudyPortal.Content.Lessons;
using StudyPortal.Content.Questions;
using StudyPortal.Content.Transcripts;

namespace StudyPortal.Content;

/// <summary>
/// Holds what content claims of the model against the model: the stories of diagrams and the terminals' records of lessons that are bound to it. It costs some tenths of a second of
/// processor time for each, so that it is no part of loading.
/// </summary>
public static class ModelCheck
{
    /// <summary>Everything that a load has without errors of its own, in parallel.</summary>
    /// <returns>Findings in the order of files and lines, as <see cref="LoadResult.Errors"/> has them.</returns>
    public static IReadOnlyList<ContentError> Prove(LoadResult load)
    {
        ArgumentNullException.ThrowIfNull(load);
        return Prove([.. load.Readings.Values.Select(reading => reading.Part)]);
    }

    /// <summary>The story, the records or the questions of one file.</summary>
    /// <param name="path">Of the file: <c>diagrams/two-of-three-fail.yml</c>.</param>
    public static IReadOnlyList<ContentError> Prove(LoadResult load, string path)
    {
        ArgumentNullException.ThrowIfNull(load);
        return Prove([load.Readings.GetValueOrDefault(path)?.Part]);
    }

    private static IReadOnlyList<ContentError> Prove(IReadOnlyList<object?> parts)
    {
        var clusters = new SettledClusters();
        return FindingOrder.Sort(
            StoryCheck.Prove([.. parts.OfType<DiagramFile>()], clusters)
                .Concat(TranscriptCheck.Prove(parts.OfType<LessonFile>(), clusters))
                .Concat(QuestionProof.Prove([.. parts.OfType<QuestionFile>()], clusters)));
    }
}
