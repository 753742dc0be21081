using System.Collections.Immutable;
using System.Globalization;
using StudyPortal.Simulation.Etcd;

namespace StudyPortal.Simulation.World;

/// <summary>What was found of etcd, in words.</summary>
/// <param name="voters">How many members vote.</param>
/// <param name="quorum">How many make a majority.</param>
/// <param name="alive">The machines of those that run and reach each other.</param>
/// <param name="leader">The machine of the leader, or null.</param>
internal sealed class EtcdTexts(int voters, int quorum, ImmutableArray<string> alive, string? leader)
{
    private bool HasQuorum => alive.Length >= quorum;

    private string Count => string.Create(CultureInfo.InvariantCulture, $"{alive.Length} of {voters} voters are alive and reach each other; a quorum is {quorum}");

    public Verdict Majority()
    {
        var spare = (alive.Length - quorum).ToString(CultureInfo.InvariantCulture);
        if (!HasQuorum)
            return new Verdict(VerdictAnswer.No, $"etcd has no quorum: {alive.Length} of {voters} voters, {quorum} are needed.", $"{Count}. Without a quorum no entry is committed and no leader is elected. What is stored is not lost: it is unavailable until a majority is back.");
        var answer = alive.Length == voters ? VerdictAnswer.Yes : VerdictAnswer.Degraded;
        var tolerance = alive.Length == quorum ? "none may fail" : $"{spare} more may fail";
        return new Verdict(answer, $"etcd has a quorum: {alive.Length} of {voters} voters, {tolerance}.", $"{Count}, so that the fault tolerance that is left is {spare}. {(leader is null ? "Nobody leads at this moment: an election decides." : $"The leader is the member on {leader}.")}");
    }

    /// <summary>What came of a request that was tried through each member that runs.</summary>
    public Verdict Of(string what, ImmutableArray<Attempt> attempts, ImmutableArray<string> voting, Func<string, string> why)
    {
        var done = attempts.Where(attempt => attempt.IsDone).ToList();
        var failed = attempts.Where(attempt => !attempt.IsDone && voting.Contains(attempt.Machine.Name, StringComparer.Ordinal)).ToList();
        var text = attempts.FirstOrDefault(attempt => !attempt.IsDone)?.Text ?? "";
        if (done.Count == 0)
            return new Verdict(VerdictAnswer.No, $"{what} does not work{(text.Length == 0 ? "" : $": {text}")}.", attempts.IsEmpty ? "No member of etcd runs that could answer." : why(text));
        if (failed.Count > 0)
            return new Verdict(VerdictAnswer.Degraded, $"{what} works through {Names(done)}, not through {Names(failed)}.", why(text));
        if (done.MaxBy(attempt => attempt.Took) is { IsSlow: true } slowest)
            return new Verdict(VerdictAnswer.Degraded, $"{what} works, but {slowest.Lateness}.", "Requests wait meanwhile: for the election of a leader, for a slow disk or a slow link. " + why(""));
        return new Verdict(VerdictAnswer.Yes, $"{what} works through {Names(done)}.", why(""));
    }

    public string WhyWrite(string failure) => failure switch
    {
        EtcdErrors.NoSpace => "The alarm NOSPACE is on: the database has reached its quota, and etcd takes only reads and deletions until compaction and defragmentation have made space and the alarm is disarmed.",
        _ when HasQuorum && failure.Length == 0 => $"A write counts once a majority has it on its disk (fsync). {Count}. Every member takes writes and forwards them to the leader, which puts them in order.",
        _ when HasQuorum => $"{Count}. A member that does not reach the leader cannot forward a write to it: {failure}.",
        _ => $"A write counts once a majority has it on its disk. {Count}. So nothing is committed, and the request waits until its time is over.",
    };

    public string WhyLinearizable(string failure) => HasQuorum
        ? $"A linearizable read shows what is true now: the member asks the leader, and the leader asks a majority whether it still leads. {Count}.{(failure.Length == 0 ? "" : $" A member that does not reach the leader cannot answer: {failure}.")}"
        : $"A linearizable read shows what is true now, so a majority must confirm who leads. {Count}. etcd has no read-only mode: reads are linearizable by default and fail, too.";

    public string WhySerializable(string failure) => failure.Length == 0
        ? $"A serializable read is answered by one member from its own data, without asking anybody{(HasQuorum ? "" : ": it works without a quorum")}. It may be stale."
        : $"A serializable read needs just one member that runs and takes connections: {failure}.";

    private static string Names(List<Attempt> attempts) => string.Join(", ", attempts.Select(attempt => attempt.Machine.Name));

    public static string Seconds(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.Ticks / TimeSpan.TicksPerSecond}.{time.Ticks / (TimeSpan.TicksPerSecond / 10) % 10} s");
}
