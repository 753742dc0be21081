using System.Globalization;

namespace StudyPortal.Simulation.World;

/// <summary>Hops in whole sentences.</summary>
internal static class TraceSentences
{
    private const string Proxy = "haproxy";

    public static string Of(TraceHop hop)
    {
        if (hop.Protocol == TraceWords.Disk)
            return $"{hop.From} writes its log to the disk and waits for the fsync: {Duration(hop)}.";
        if (hop.Protocol == TraceWords.Raft)
            return $"{hop.From} {MeaningOf(hop)} ({hop.What}, port {hop.Port.ToString(CultureInfo.InvariantCulture)}){MessageEndOf(hop)}.";
        return $"{BeginningOf(hop)} {EndOf(hop)}";
    }

    /// <summary>The end of the whole request, from the client's own hop.</summary>
    public static string OfEnd(TraceHop first) => first.Outcome == TraceOutcome.Answered
        ? $"{first.From.Program} on {first.From.Host} has its answer after {Duration(first)}."
        : $"{first.From.Program} on {first.From.Host} gets no answer: {EndOf(first)}";

    private static string BeginningOf(TraceHop hop)
    {
        var to = $"{hop.To}, port {hop.Port.ToString(CultureInfo.InvariantCulture)}";
        if (hop.Protocol == TraceWords.PassedOn)
            return $"{hop.From} connects to {to}, which passes the connection on without reading it ({hop.What}).";
        var shown = hop.ClientCertificate.Length == 0 ? "" : $" as {hop.ClientCertificate}";
        var proof = hop.ServerCertificate.Length == 0 ? "" : $"; the server shows {hop.ServerCertificate}";
        var does = hop.From.Program == Proxy ? "passes the request on to" : "asks";
        return $"{hop.From} {does} {to} by {hop.Protocol}{shown}: {hop.What}{proof}.";
    }

    private static string EndOf(TraceHop hop) => hop.Outcome switch
    {
        TraceOutcome.Answered => $"The answer is back after {Duration(hop)}{(hop.Text.Length == 0 ? "" : $" ({hop.Text})")}.",
        TraceOutcome.Failed => $"The answer is a refusal after {Duration(hop)}: {hop.Text}.",
        TraceOutcome.Refused => $"Nothing listens there: {hop.Text}.",
        TraceOutcome.TimedOut => $"Nothing comes back within {Duration(hop)}.",
        TraceOutcome.HandshakeFailed => $"The TLS handshake fails: {hop.Text}.",
        TraceOutcome.Closed => $"The connection ends before an answer is there: {hop.Text}.",
        TraceOutcome.NoRoute => $"No machine answers at this address: {hop.Text}.",
        TraceOutcome.Lost => "It gets lost on the way.",
        TraceOutcome.Open => "Nothing has come back so far.",
        _ => hop.Text,
    };

    private static string MessageEndOf(TraceHop hop) => hop.Outcome switch
    {
        TraceOutcome.Delivered => $", there after {Duration(hop)}",
        TraceOutcome.Open => ", still on its way",
        TraceOutcome.Lost => ", lost on the way",
        _ => $", not delivered: {hop.Text}",
    };

    private static string MeaningOf(TraceHop hop) => hop.What.Split(' ') switch
    {
        ["MsgApp", "commit", ..] => $"tells {hop.To} up to which entry the log is committed",
        ["MsgApp", ..] => $"sends new entries of the log to {hop.To}",
        ["MsgAppResp", "reject", ..] => $"tells {hop.To} that its log does not fit",
        ["MsgAppResp", ..] => $"confirms to {hop.To} that the entry is on its disk",
        ["MsgHeartbeat"] => $"asks {hop.To} whether it is still its leader, so that a read may be answered",
        ["MsgHeartbeatResp"] => $"confirms to {hop.To} that it follows it",
        ["MsgProp"] => $"hands the write on to the leader, {hop.To}",
        ["MsgReadIndex"] => $"asks the leader, {hop.To}, up to which entry a read must see the log",
        ["MsgReadIndexResp", ..] => $"tells {hop.To} up to which entry the read must see the log",
        ["MsgSnap"] => $"sends its whole state to {hop.To}",
        _ => $"sends {hop.To} a message of an election",
    };

    private static string Duration(TraceHop hop)
    {
        var time = (hop.Ended ?? hop.Began) - hop.Began;
        return time < TimeSpan.FromSeconds(1)
            ? string.Create(CultureInfo.InvariantCulture, $"{time.Ticks / TimeSpan.TicksPerMillisecond}.{time.Ticks / (TimeSpan.TicksPerMillisecond / 10) % 10} ms")
            : string.Create(CultureInfo.InvariantCulture, $"{time.Ticks / TimeSpan.TicksPerSecond}.{time.Ticks / (TimeSpan.TicksPerSecond / 10) % 10} s");
    }
}
