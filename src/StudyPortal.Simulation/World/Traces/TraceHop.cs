using StudyPortal.Simulation.Kernel;

namespace StudyPortal.Simulation.World;

/// <summary>One step of a request: a call from one program to another, a one-way message between members of etcd, or a write to a disk.</summary>
/// <param name="Began">When it left.</param>
/// <param name="Ended">When its answer was back, it arrived, or it was given up; null where it was still under way at the end of the trace.</param>
/// <param name="From">Who sends.</param>
/// <param name="To">Who receives; the same as <paramref name="From"/> for a write to the disk.</param>
/// <param name="Port">The port that was dialled, 0 for a write to the disk.</param>
/// <param name="Protocol"><c>HTTPS</c>, <c>gRPC over TLS</c>, <c>raft over TLS</c>; <c>TCP</c> where a load balancer passes the connection on unread; <c>disk</c>.</param>
/// <param name="ClientCertificate">The subject of what the client shows: <c>O=system:masters, CN=kubernetes-admin</c>; empty for none.</param>
/// <param name="ServerCertificate">The subject of what the server shows; empty for none, or where no server was reached.</param>
/// <param name="What">What is asked: <c>GET /api/v1/pods</c>, <c>MsgApp entry 351</c>, <c>fsync</c>.</param>
/// <param name="Outcome">How it ended.</param>
/// <param name="Text">The words of the answer or of the failure, empty where there are none.</param>
/// <param name="Sentence">All of it for people, in a whole sentence.</param>
public sealed record TraceHop(
    Instant Began, Instant? Ended, TracePlace From, TracePlace To, int Port, string Protocol, string ClientCertificate, string ServerCertificate, string What,
    TraceOutcome Outcome, string Text, string Sentence);
