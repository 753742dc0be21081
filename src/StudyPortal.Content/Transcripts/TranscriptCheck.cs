using StudyPortal.Content.Diagrams;
using StudyPortal.Content.Findings;
using StudyPortal.Content.Lessons;

namespace StudyPortal.Content.Transcripts;

/// <summary>
/// Runs the terminals' records that are bound to the model, and reports where the model prints something else. A record costs what its commands cost, and the settled cluster under it
/// half a second of processor time, so that it is no part of loading.
/// </summary>
internal static class TranscriptCheck
{
    public static IReadOnlyList<ContentError> Prove(IEnumerable<LessonFile> lessons, SettledClusters clusters) =>
        [.. lessons.Where(IsBound).AsParallel().SelectMany(lesson => new TranscriptProof(lesson, clusters).Run())];

    public static bool IsBound(LessonFile lesson) => lesson.Transcripts.Any(transcript => transcript.Start is not null);
}
