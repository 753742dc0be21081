using StudyPortal.Data.Progress;

namespace StudyPortal.Data.People;

public sealed record ExportedRun(string Topic, DateTime StartedAt, int Seconds, int Answered, int Right, int BestInARow)
{
    internal static ExportedRun From(TimedRun run) => new(run.Topic, run.StartedAt, run.Seconds, run.Answered, run.Right, run.BestInARow);
}
