namespace StudyPortal.Data.Progress;

/// <summary>How far a rebuild of the read models has come.</summary>
/// <param name="People">People whose rows were made anew.</param>
/// <param name="Answers">Answers that they were made of.</param>
public sealed record RebuildReport(int People, long Answers)
{
    public static RebuildReport None { get; } = new(0, 0);
}
