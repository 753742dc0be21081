using System.Globalization;

namespace StudyPortal.Simulation.Shell.Commands.Etcd.Client;

/// <summary>What the client of etcd logs to standard error: JSON by zap.</summary>
/// <param name="place">Where it runs.</param>
/// <param name="output">Where it goes.</param>
/// <param name="logger">The name of the logger: <c>etcd-client</c>, or <c>client</c> where a command makes its clients itself.</param>
internal sealed class ClientLog(Workplace place, ToolOutput output, string logger)
{
    // The address in memory of the client; any will do.
    private const string Target = "etcd-endpoints://0xc000384000/";

    // Where etcd v3.6.6 logs it.
    private const string Caller = "v3@v3.6.6/retry_interceptor.go:65";

    /// <summary>A line of JSON; values are JSON already.</summary>
    public static string Line(DateTimeOffset clock, string level, string? logger, string caller, string message, params ReadOnlySpan<(string Name, string Json)> fields)
    {
        var line = new GoJson().WithText("level", level)
            .WithText("ts", clock.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture))
            .WithSomeText("logger", logger ?? "").WithText("caller", caller).WithText("msg", message);
        foreach (var (name, json) in fields)
            line.With(name, json);
        return line.ToString();
    }

    /// <summary>Says that a try failed.</summary>
    public void Warn(string endpoint, string method, int attempt, GrpcError error) =>
        Write("warn", Caller, "retrying of unary invoker failed",
            ("target", GoJson.Quote(Target + Address(endpoint))), ("method", GoJson.Quote(method)),
            ("attempt", attempt.ToString(CultureInfo.InvariantCulture)), ("error", GoJson.Quote(error.ToString())));

    /// <summary>Writes a line.</summary>
    public void Write(string level, string caller, string message, params ReadOnlySpan<(string Name, string Json)> fields) =>
        output.Complain(Line(place.Clock, level, logger, caller, message, fields));

    private static string Address(string endpoint) => endpoint[(endpoint.IndexOf("://", StringComparison.Ordinal) is var scheme && scheme < 0 ? 0 : scheme + 3)..];
}
