namespace StudyPortal.Simulation.Raft;

/// <summary>What a member has to say and has not handed to its host yet.</summary>
internal sealed class Outbox
{
    /// <summary>Messages that wait for a disk that is stuck. What comes on top is lost, as on a network.</summary>
    public const int MostMessages = 10_000;

    /// <summary>Messages that do not depend on the disk.</summary>
    public List<RaftMessage> Now { get; private init; } = [];

    /// <summary>Votes and acknowledgements: promises that a crash must not undo (Raft thesis §3.8).</summary>
    public List<RaftMessage> Promises { get; private init; } = [];

    /// <summary>What waits for the write that is under way.</summary>
    public List<RaftMessage> Held { get; private init; } = [];

    public List<ReadState> Reads { get; private init; } = [];

    public List<Refusal> Refusals { get; private init; } = [];

    public List<RaftFact> Facts { get; private init; } = [];

    public void Send(RaftMessage message) => Add(Now, message);

    public void Promise(RaftMessage message) => Add(Promises, message);

    public Outbox Fork() => new()
    {
        Now = [.. Now], Promises = [.. Promises], Held = [.. Held], Reads = [.. Reads], Refusals = [.. Refusals], Facts = [.. Facts],
    };

    private static void Add(List<RaftMessage> messages, RaftMessage message)
    {
        if (messages.Count < MostMessages)
            messages.Add(message);
    }
}
