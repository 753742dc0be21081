using System.Globalization;
using StudyPortal.Simulation.Kubernetes.Documents;
using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.Shell.Commands.Containers;

/// <summary><c>crictl inspect</c>, and containers in <c>crictl ps -o json</c>: the messages of the CRI as JSON.</summary>
internal static class ContainerDocument
{
    private const long NanosecondsPerTick = 100;

    public static int Print(ShellContext context, Flags flags)
    {
        if (flags.Words.Count == 0)
            return CrictlFailure.Fatal(context, "ID cannot be empty");
        foreach (var id in flags.Words)
        {
            if (CrictlFailure.Find(context, id) is not { } container)
                return 1;
            context.Print(CrictlJson.Write(MapDocument.Of(("info", Info(container)), ("status", Status(container)))));
        }

        return 0;
    }

    /// <summary>The container as a list of them shows it.</summary>
    public static Document Brief(Container container) => MapDocument.Of(
        ("annotations", Annotations(container)),
        ("createdAt", Text((container.StartedAt - DateTimeOffset.UnixEpoch).Ticks * NanosecondsPerTick)),
        ("id", new TextDocument(container.Id)),
        ("image", ImageOf(container)),
        ("imageRef", new TextDocument("sha256:" + ImageText.IdentityOf(container.Spec.Image))),
        ("labels", Labels(container.Spec)),
        ("metadata", Metadata(container.Spec)),
        ("podSandboxId", new TextDocument(container.Spec.PodId)),
        ("state", State(container)));

    private static MapDocument Status(Container container) => MapDocument.Of(
        ("annotations", Annotations(container)),
        ("createdAt", Time(container.StartedAt)),
        ("exitCode", new NumberDocument(container.ExitCode)),
        ("finishedAt", container.FinishedAt is { } end ? Time(end) : new TextDocument("0001-01-01T00:00:00Z")),
        ("id", new TextDocument(container.Id)),
        ("image", ImageOf(container)),
        ("imageRef", new TextDocument("sha256:" + ImageText.IdentityOf(container.Spec.Image))),
        ("labels", Labels(container.Spec)),
        ("logPath", new TextDocument(LogPath(container.Spec))),
        ("message", new TextDocument("")),
        ("metadata", Metadata(container.Spec)),
        ("mounts", new ListDocument([.. container.Spec.Mounts.Select(Mounted)])),
        ("reason", new TextDocument(container.IsRunning ? "" : container.ExitCode == 0 ? "Completed" : "Error")),
        ("startedAt", Time(container.StartedAt)),
        ("state", State(container)));

    private static MapDocument Info(Container container) => MapDocument.Of(
        ("pid", new NumberDocument(container.Process.Value)),
        ("runtimeSpec", MapDocument.Of(("process", MapDocument.Of(("args", new ListDocument([.. container.Spec.Command.Select(word => new TextDocument(word))])))))),
        ("runtimeType", new TextDocument("io.containerd.runc.v2")),
        ("sandboxID", new TextDocument(container.Spec.PodId)));

    private static MapDocument Mounted(Mount mount) => MapDocument.Of(
        ("containerPath", new TextDocument(mount.Path)),
        ("hostPath", new TextDocument(mount.HostPath)),
        ("propagation", new TextDocument("PROPAGATION_PRIVATE")),
        ("readonly", new BooleanDocument(mount.IsReadOnly)),
        ("selinuxRelabel", new BooleanDocument(false)));

    private static MapDocument ImageOf(Container container) => MapDocument.Of(("image", new TextDocument(container.Spec.Image)));

    private static MapDocument Metadata(ContainerSpec spec) => MapDocument.Of(("attempt", new NumberDocument(spec.Attempt)), ("name", new TextDocument(spec.Name)));

    private static MapDocument Annotations(Container container) => MapDocument.Of(("io.kubernetes.container.restartCount", Text(container.Spec.Attempt)));

    private static MapDocument Labels(ContainerSpec spec) => MapDocument.Of(
        ("io.kubernetes.container.name", new TextDocument(spec.Name)),
        ("io.kubernetes.pod.name", new TextDocument(spec.PodName)),
        ("io.kubernetes.pod.namespace", new TextDocument(spec.PodNamespace)),
        ("io.kubernetes.pod.uid", new TextDocument(spec.PodUid)));

    private static TextDocument State(Container container) => new(container.IsRunning ? "CONTAINER_RUNNING" : "CONTAINER_EXITED");

    private static string LogPath(ContainerSpec spec) =>
        string.Create(CultureInfo.InvariantCulture, $"/var/log/pods/{spec.PodNamespace}_{spec.PodName}_{spec.PodUid}/{spec.Name}/{spec.Attempt}.log");

    private static TextDocument Time(DateTimeOffset time) => new(time.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture));

    private static TextDocument Text(long number) => new(number.ToString(CultureInfo.InvariantCulture));
}
