using StudyPortal.Simulation.Etcd;
using StudyPortal.Simulation.Kubernetes.Api;
using StudyPortal.Simulation.Machines;
using StudyPortal.Simulation.Raft;

namespace StudyPortal.Simulation.World;

/// <summary>What requests, messages and replies are called, as a learner meets them in logs and documentation.</summary>
internal static class TraceWords
{
    public const string PassedOn = "TCP";
    public const string Raft = "raft over TLS";
    public const string Disk = "disk";
    public const string Fsync = "fsync";

    public static string ProtocolOf(PendingCall call) => (call.Request.Protocol, call.Tls) switch
    {
        (Protocol.Grpc, null) => "gRPC",
        (Protocol.Grpc, _) => "gRPC over TLS",
        (_, null) => "HTTP",
        _ => "HTTPS",
    };

    public static string Of(Request request) => request switch
    {
        HttpRequest http => $"{http.Method} {http.Path}",
        ApiRequest api => $"{MethodOf(api)} {PathOf(api)}",
        RangeRequest range => $"Range {range.Key} ({(range.IsSerializable ? "serializable" : "linearizable")})",
        PutRequest put => $"Put {put.Key}",
        DeleteRangeRequest delete => $"DeleteRange {delete.Key}",
        TxnRequest { Compares: [var compare, ..] } => $"Txn {compare.Key}",
        _ => NameOf(request, "Request"),
    };

    /// <summary>The names of etcd-io/raft (raftpb.MessageType).</summary>
    public static string Of(RaftMessage message) => message switch
    {
        Append { Entries.IsEmpty: true } append => $"MsgApp commit {append.Committed}",
        Append { Entries: [var only] } => $"MsgApp entry {only.Index}",
        Append append => $"MsgApp entries {append.Entries[0].Index}–{append.Entries[^1].Index}",
        AppendReply { Hint: null } reply => $"MsgAppResp entry {reply.Index}",
        AppendReply reply => $"MsgAppResp reject {reply.Index}",
        Heartbeat => "MsgHeartbeat",
        HeartbeatReply => "MsgHeartbeatResp",
        ForwardedProposal => "MsgProp",
        ForwardedRead => "MsgReadIndex",
        ReadReply reply => $"MsgReadIndexResp index {reply.Index}",
        VoteRequest request => $"{(request.Kind == CampaignKind.PreVote ? "MsgPreVote" : "MsgVote")} term {request.Term}",
        VoteReply reply => $"{(reply.IsPreVote ? "MsgPreVoteResp" : "MsgVoteResp")} term {reply.Term} {(reply.IsGranted ? "granted" : "refused")}",
        InstallSnapshot => "MsgSnap",
        _ => "MsgTimeoutNow",
    };

    /// <summary>How a reply ends a hop, and its words.</summary>
    public static (TraceOutcome Outcome, string Text) Of(Reply reply) => reply switch
    {
        CallFailed failed => (OpenHop.OutcomeOf(failed.Failure), failed.Text),
        Answered { Response: EtcdError error } => (TraceOutcome.Failed, error.Text),
        Answered { Response: Kubernetes.Api.StatusResponse { IsSuccess: false } status } => (TraceOutcome.Failed, $"{status.Code} {status.Message}"),
        Answered { Response: HttpResponse { Status: >= 400 } http } => (TraceOutcome.Failed, $"{http.Status} {http.Body.TrimEnd()}"),
        Answered { Response: ListResponse list } => (TraceOutcome.Answered, $"200 OK, {list.Items.Length} items at revision {list.ResourceVersion}"),
        Answered { Response: ObjectResponse } => (TraceOutcome.Answered, "OK"),
        Answered { Response: EtcdResponse etcd } => (TraceOutcome.Answered, $"revision {etcd.Header.Revision}"),
        _ => (TraceOutcome.Answered, ""),
    };

    private static string MethodOf(ApiRequest api) => api.Verb switch
    {
        "create" => "POST",
        "update" => "PUT",
        "patch" => "PATCH",
        "delete" => "DELETE",
        _ => "GET",
    };

    private static string PathOf(ApiRequest api)
    {
        var path = api.Resource.Path(api.Namespace);
        if (api.Name.Length > 0 && api is not CreateObject)
            path += "/" + api.Name;
        return api.Subresource.Length == 0 ? path : $"{path}/{api.Subresource}";
    }

    private static string NameOf(object what, string end)
    {
        var name = what.GetType().Name;
        return name.EndsWith(end, StringComparison.Ordinal) ? name[..^end.Length] : name;
    }
}
