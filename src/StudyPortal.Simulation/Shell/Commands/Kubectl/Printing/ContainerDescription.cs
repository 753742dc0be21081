using System.Collections.Immutable;
using System.Globalization;
using StudyPortal.Simulation.Kubernetes.Objects;

namespace StudyPortal.Simulation.Shell.Commands.Kubectl.Printing;

/// <summary>Containers, their states and mounts in a description.</summary>
internal static class ContainerDescription
{
    public static void Add(Description description, ContainerSpec container, ContainerStatus? status, int level, string beforeName = "")
    {
        description.Line(level, $"{beforeName}{container.Name}:");
        var inner = level + 1;
        if (status is not null)
            description.Field("Container ID", status.ContainerId, inner);
        description.Field("Image", container.Image, inner);
        if (status is not null)
            description.Field("Image ID", status.ImageId, inner);
        var ports = string.Join(", ", container.Ports.Select(port => string.Create(CultureInfo.InvariantCulture, $"{port.Number}/{port.Protocol}{Named(port)}")));
        var hostPorts = string.Join(", ", container.Ports.Select(port => string.Create(CultureInfo.InvariantCulture, $"{port.HostPort}/{port.Protocol}{Named(port)}")));
        var isSeveral = container.Ports.Length > 1;
        description.Field(isSeveral ? "Ports" : "Port", OrNone(ports), inner).Field(isSeveral ? "Host Ports" : "Host Port", OrNone(hostPorts), inner);
        Lines(description, "Command", container.Command, inner);
        Lines(description, "Args", container.Args, inner);
        if (status is not null)
            States(description, status, inner);
        Quantities(description, "Limits", container.Limits, inner);
        Quantities(description, "Requests", container.Requests, inner);
        Probe(description, "Liveness", container.LivenessProbe, inner);
        Probe(description, "Readiness", container.ReadinessProbe, inner);
        Probe(description, "Startup", container.StartupProbe, inner);
        Environment(description, container, inner);
        if (container.VolumeMounts.IsEmpty)
        {
            description.Line(inner, "Mounts:\t<none>");
            return;
        }

        description.Line(inner, "Mounts:");
        foreach (var mount in container.VolumeMounts.OrderBy(mount => mount.MountPath, StringComparer.Ordinal))
            description.Line(inner + 1, $"{mount.MountPath} from {mount.Name} ({(mount.ReadOnly ? "ro" : "rw")}{(mount.SubPath.Length > 0 ? $",path=\"{mount.SubPath}\"" : "")})");
    }

    // printing of ports: 1.30 and later name them.
    private static string Named(ContainerPort port) => port.Name.Length == 0 ? "" : $" ({port.Name})";

    private static string OrNone(string text) => text.Length == 0 ? "<none>" : text;

    private static void Lines(Description description, string name, ImmutableArray<string> lines, int level)
    {
        if (lines.IsEmpty)
            return;

        description.Line(level, name + ":");
        foreach (var line in lines)
            description.Line(level + 1, line);
    }

    private static void Quantities(Description description, string name, ImmutableSortedDictionary<string, string> quantities, int level)
    {
        if (quantities.IsEmpty)
            return;

        description.Line(level, name + ":");
        foreach (var (resource, quantity) in quantities)
            description.Field(resource, quantity, level + 1);
    }

    private static void States(Description description, ContainerStatus status, int level)
    {
        State(description, "State", status.State, level);
        if (status.LastState is { } last)
            State(description, "Last State", last, level);
        description
            .Field("Ready", status.Ready ? "True" : "False", level)
            .Field("Restart Count", status.RestartCount.ToString(CultureInfo.InvariantCulture), level);
    }

    private static void State(Description description, string name, ContainerState state, int level)
    {
        switch (state)
        {
            case RunningState running:
                description.Field(name, "Running", level).Field("Started", Description.Time(running.StartedAt), level + 1);
                break;
            case WaitingState waiting:
                description.Field(name, "Waiting", level).Field("Reason", waiting.Reason, level + 1);
                if (waiting.Message.Length > 0)
                    description.Field("Message", waiting.Message, level + 1);
                break;
            case TerminatedState terminated:
                description.Field(name, "Terminated", level).Field("Reason", terminated.Reason, level + 1);
                if (terminated.Message.Length > 0)
                    description.Field("Message", terminated.Message, level + 1);
                description
                    .Field("Exit Code", terminated.ExitCode.ToString(CultureInfo.InvariantCulture), level + 1)
                    .Field("Started", Description.Time(terminated.StartedAt), level + 1)
                    .Field("Finished", Description.Time(terminated.FinishedAt), level + 1);
                break;
        }
    }

    private static void Probe(Description description, string name, Probe? probe, int level)
    {
        if (probe is null)
            return;

        var action = probe.Action switch
        {
            HttpGetAction http => $"http-get {http.Scheme.ToLowerInvariant()}://{http.Host}:{http.Port}{http.Path}",
            TcpSocketAction tcp => $"tcp-socket {tcp.Host}:{tcp.Port}",
            ExecAction exec => $"exec [{string.Join(' ', exec.Command)}]",
            _ => "",
        };
        description.Field(
            name,
            string.Create(
                CultureInfo.InvariantCulture,
                $"{action} delay={probe.InitialDelaySeconds}s timeout={probe.TimeoutSeconds}s period={probe.PeriodSeconds}s #success={probe.SuccessThreshold} #failure={probe.FailureThreshold}"),
            level);
    }

    private static void Environment(Description description, ContainerSpec container, int level)
    {
        if (container.Environment.IsEmpty)
        {
            description.Line(level, "Environment:\t<none>");
            return;
        }

        description.Line(level, "Environment:");
        foreach (var variable in container.Environment)
        {
            var value = variable.Source switch
            {
                FieldSource field => $" (v1:{field.FieldPath})",
                ConfigMapKeySource map => $"<set to the key '{map.Key}' of config map '{map.Name}'>\tOptional: false",
                SecretKeySource secret => $"<set to the key '{secret.Key}' in secret '{secret.Name}'>\tOptional: false",
                _ => variable.Value,
            };
            description.Field(variable.Name, value, level + 1);
        }
    }
}
