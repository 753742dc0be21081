using System.Globalization;
using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.Shell.Commands.Containers;

/// <summary>How crictl ends without success: a line of logrus on a terminal, and before it one of klog where the runtime refused.</summary>
internal static class CrictlFailure
{
    private const string Socket = "/run/containerd/containerd.sock";

    public static int Fatal(ShellContext context, string text)
    {
        context.Complain("FATA[0000] " + text);
        return 1;
    }

    /// <summary>containerd does not run, so that its socket is gone.</summary>
    public static int NoRuntime(ShellContext context) => Fatal(
        context,
        $"validate service connection: validate CRI v1 runtime API for endpoint \"unix://{Socket}\": rpc error: code = Unavailable desc = connection error: "
        + $"desc = \"transport: Error while dialing: dial unix {Socket}: connect: no such file or directory\"");

    /// <summary>The container with this id, or null after a complaint.</summary>
    /// <param name="context">Where.</param>
    /// <param name="id">The beginning of an id.</param>
    /// <param name="call">What the runtime was asked for: <c>ContainerStatus</c>.</param>
    public static Container? Find(ShellContext context, string id, string call = "ContainerStatus")
    {
        if (id.Length > 0 && context.Machine.ContainerOf(id) is { } container)
            return container;
        var reason = $"rpc error: code = NotFound desc = an error occurred when try to find container \"{id}\": not found";
        context.Complain(string.Create(
            CultureInfo.InvariantCulture,
            $"E{context.Clock.ToString("MMdd HH:mm:ss.ffffff", CultureInfo.InvariantCulture)} {context.Machine.Starts,7} log.go:32] \"{call} from runtime service failed\" err=\"{reason.Replace("\"", "\\\"", StringComparison.Ordinal)}\" containerID=\"{id}\""));
        Fatal(context, reason);
        return null;
    }
}
