using System.Globalization;
using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.Kubernetes.Api.Clients;

/// <summary>Log lines in the form of <c>k8s.io/klog/v2</c>: <c>I1120 22:07:36.809424       1 leaderelection.go:257] …</c></summary>
public static class Klog
{
    /// <summary>What stands in the column of the thread in a container, where the program is process 1.</summary>
    private const string Thread = "      1";

    /// <summary>Writes an information.</summary>
    public static void Info(ProcessHost host, string place, string message) => host.Log(Line('I', host.Clock, place, message));

    /// <summary>Writes a warning.</summary>
    public static void Warning(ProcessHost host, string place, string message) => host.Log(Line('W', host.Clock, place, message));

    /// <summary>Writes an error.</summary>
    public static void Error(ProcessHost host, string place, string message) => host.Log(Line('E', host.Clock, place, message));

    /// <summary>Writes the line before an exit.</summary>
    public static void Fatal(ProcessHost host, string place, string message) => host.Log(Line('F', host.Clock, place, message));

    /// <summary>The line.</summary>
    /// <param name="severity">I, W, E or F.</param>
    /// <param name="clock">The clock of the machine.</param>
    /// <param name="place">File and line of the source: <c>leaderelection.go:257</c>.</param>
    /// <param name="message">What happened.</param>
    public static string Line(char severity, DateTimeOffset clock, string place, string message) =>
        string.Create(CultureInfo.InvariantCulture, $"{severity}{clock.UtcDateTime:MMdd HH:mm:ss.ffffff} {Thread} {place}] {message}");

    /// <summary>A value as structured lines quote it: <c>err="…"</c>.</summary>
    public static string Quote(string text) => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
