namespace StudyPortal.Simulation.Shell.Commands.Etcd.Client;

/// <summary>Why a try failed, as grpc-go prints it.</summary>
/// <param name="Code">The gRPC code.</param>
/// <param name="Text">The description.</param>
/// <param name="IsFromServer">Whether etcd itself said so.</param>
internal sealed record GrpcError(string Code, string Text, bool IsFromServer)
{
    /// <summary>The client's time is over while a server has the request, or while a connection is being made.</summary>
    public static GrpcError OutOfTime { get; } = new(GrpcStatus.DeadlineExceeded, GrpcStatus.DeadlineText, IsFromServer: false);

    /// <summary>The connection ended before the answer was there.</summary>
    public static GrpcError ConnectionLost { get; } = new(GrpcStatus.Unavailable, "error reading from server: EOF", IsFromServer: false);

    /// <summary>etcd refused or failed.</summary>
    public static GrpcError OfServer(string text) => new(GrpcStatus.CodeOf(text), text, IsFromServer: true);

    /// <summary>The client's time is over and no connection was made; the last one failed for this reason.</summary>
    public static GrpcError NoConnection(string reason) =>
        new(GrpcStatus.DeadlineExceeded, $"latest balancer error: connection error: desc = \"{reason}\"", IsFromServer: false);

    /// <inheritdoc/>
    public override string ToString() => $"rpc error: code = {Code} desc = {Text}";
}
