using StudyPortal.Data.Writing;

namespace StudyPortal.Data.Progress;

/// <summary>Stores runs against the clock.</summary>
public sealed class TimedRunStore
{
    private const string Insert = """
        INSERT INTO "DrillRuns" ("Id", "PersonId", "Topic", "Seed", "StartedAt", "Seconds", "Answered", "Right", "BestInARow")
        SELECT @id, "Id", @topic, @seed, @at, @seconds, 0, 0, 0 FROM "People" WHERE "Id" = @person
        """;

    // Totals only grow, so late and repeated notes change nothing.
    private const string Score = """
        UPDATE "DrillRuns" SET "Answered" = @answered, "Right" = @right, "BestInARow" = @best WHERE "Id" = @id AND "Answered" < @answered
        """;

    private readonly WriteQueue _queue;

    internal TimedRunStore(WriteQueue queue) => _queue = queue;

    /// <summary>Begins a run; its totals are nought whatever the row says.</summary>
    public async Task<StartRunResult> StartAsync(TimedRun run, CancellationToken cancellationToken = default)
    {
        var outcome = await _queue.RunAsync(
            session => session.ExecuteAsync(
                Insert, ("@id", run.Id), ("@topic", run.Topic), ("@seed", run.Seed), ("@at", run.StartedAt), ("@seconds", run.Seconds), ("@person", run.PersonId)),
            static () => { },
            cancellationToken);
        return outcome switch
        {
            Written<int>(0) => StartRunResult.UnknownPerson,
            Written<int> => StartRunResult.Started,
            _ => StartRunResult.Unavailable,
        };
    }

    /// <summary>Notes what a run has come to. Where the database cannot be written now nothing is lost: the answers say the same the next time the run is read.</summary>
    public async Task ScoreAsync(Guid run, int answered, int right, int bestInARow, CancellationToken cancellationToken = default) =>
        await _queue.RunAsync(
            session => session.ExecuteAsync(Score, ("@answered", answered), ("@right", right), ("@best", bestInARow), ("@id", run)), static () => { }, cancellationToken);
}
