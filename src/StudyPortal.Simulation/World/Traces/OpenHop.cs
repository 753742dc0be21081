using StudyPortal.Simulation.Kernel;
using StudyPortal.Simulation.Machines;
using StudyPortal.Simulation.Machines.Certificates;

namespace StudyPortal.Simulation.World;

/// <summary>A hop while it is under way.</summary>
internal sealed class OpenHop(Instant began, TracePlace from, TracePlace to, int port, string protocol, string what)
{
    public string Client { get; set; } = "";

    public string Server { get; set; } = "";

    public TracePlace To { get; set; } = to;

    public string Protocol { get; set; } = protocol;

    public TraceOutcome Outcome { get; private set; }

    public Instant? Ended { get; set; }

    public string Text { get; private set; } = "";

    /// <summary>Ends it; what has ended stays as it is.</summary>
    public void End(Instant at, TraceOutcome outcome, string text)
    {
        if (Outcome != TraceOutcome.Open)
            return;
        (Ended, Outcome, Text) = (Ended ?? at, outcome, text);
    }

    public TraceHop Close()
    {
        var hop = new TraceHop(began, Outcome == TraceOutcome.Open ? null : Ended, from, To, port, Protocol, Client, Server, what, Outcome, Text, "");
        return hop with { Sentence = TraceSentences.Of(hop) };
    }

    public static string SubjectOf(Certificate? certificate) => certificate is null
        ? ""
        : string.Concat(certificate.Organizations.Select(organization => $"O={organization}, ")) + $"CN={certificate.CommonName}";

    public static TraceOutcome OutcomeOf(CallFailure failure) => failure switch
    {
        CallFailure.Refused => TraceOutcome.Refused,
        CallFailure.TimedOut => TraceOutcome.TimedOut,
        CallFailure.Closed => TraceOutcome.Closed,
        CallFailure.Handshake => TraceOutcome.HandshakeFailed,
        _ => TraceOutcome.NoRoute,
    };
}
