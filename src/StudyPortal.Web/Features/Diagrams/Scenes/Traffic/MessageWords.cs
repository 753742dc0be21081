using StudyPortal.Simulation.World;

namespace StudyPortal.Web.Features.Diagrams.Scenes.Traffic;

/// <summary>What messages of raft mean, in a word for the picture and in a sentence. Their names are those of etcd-io/raft (raftpb.MessageType).</summary>
internal static class MessageWords
{
    /// <summary>The word beside a dot.</summary>
    public static string Word(string what) => what.Split(' ') switch
    {
        ["MsgApp", "commit", ..] => "commit",
        ["MsgApp", ..] => "append",
        ["MsgAppResp", "reject", ..] => "does not fit",
        ["MsgAppResp", ..] => "stored",
        ["MsgHeartbeat", ..] => "heartbeat",
        ["MsgHeartbeatResp", ..] => "heard",
        ["MsgPreVote", ..] => "pre-vote?",
        ["MsgVote", ..] => "vote?",
        ["MsgPreVoteResp" or "MsgVoteResp", .., "granted"] => "yes",
        ["MsgPreVoteResp" or "MsgVoteResp", ..] => "no",
        ["MsgProp", ..] => "write",
        ["MsgReadIndex", ..] => "read?",
        ["MsgReadIndexResp", ..] => "read",
        ["MsgSnap", ..] => "snapshot",
        _ => "lead",
    };

    /// <summary>The message in words.</summary>
    public static string Sentence(MessageView message) => $"{message.From} {Meaning(message.What, message.To)} ({message.What})";

    private static string Meaning(string what, string to) => Word(what) switch
    {
        "commit" => $"tells {to} up to which entry the log is committed",
        "append" => $"sends new entries of the log to {to}",
        "does not fit" => $"tells {to} that its log does not fit",
        "stored" => $"confirms to {to} that the entry is on its disk",
        "heartbeat" => $"tells {to} that it leads",
        "heard" => $"answers the heartbeat of {to}",
        "pre-vote?" => $"asks {to} whether it would win its vote",
        "vote?" => $"asks {to} for its vote",
        "yes" => $"gives {to} its vote",
        "no" => $"refuses {to} its vote",
        "write" => $"hands a write on to the leader, {to}",
        "read?" => $"asks the leader, {to}, up to which entry a read must see the log",
        "read" => $"tells {to} up to which entry the read must see the log",
        "snapshot" => $"sends its whole state to {to}",
        _ => $"asks {to} to stand for election at once",
    };
}
