using StudyPortal.Simulation.Kubernetes.Objects;

namespace StudyPortal.Simulation.Kubernetes.Documents;

/// <summary>Probes.</summary>
internal static class ProbeCodec
{
    internal static void Write(FieldWriter writer, Probe probe)
    {
        writer
            .AnyNumber("failureThreshold", probe.FailureThreshold)
            .Number("initialDelaySeconds", probe.InitialDelaySeconds)
            .AnyNumber("periodSeconds", probe.PeriodSeconds)
            .AnyNumber("successThreshold", probe.SuccessThreshold)
            .AnyNumber("timeoutSeconds", probe.TimeoutSeconds);
        _ = probe.Action switch
        {
            HttpGetAction http => writer.Put("httpGet", action => action.Text("host", http.Host).Text("path", http.Path).Either("port", http.Port).AnyText("scheme", http.Scheme)),
            TcpSocketAction tcp => writer.Put("tcpSocket", action => action.Text("host", tcp.Host).Either("port", tcp.Port)),
            ExecAction exec => writer.Put("exec", action => action.Texts("command", exec.Command)),
            _ => writer,
        };
    }

    internal static Probe Read(FieldReader reader)
    {
        reader.Ignore("grpc", "terminationGracePeriodSeconds");
        var http = reader.Object("httpGet", "HTTPGetAction", action =>
        {
            action.Ignore("httpHeaders");
            return new HttpGetAction(action.Text("path", "/"), action.Either("port") ?? default, action.Text("host"), action.Text("scheme", "HTTP"));
        });
        var tcp = reader.Object("tcpSocket", "TCPSocketAction", action => new TcpSocketAction(action.Either("port") ?? default, action.Text("host")));
        var exec = reader.Object("exec", "ExecAction", action => new ExecAction(action.Texts("command")));
        return new Probe((ProbeAction?)http ?? (ProbeAction?)tcp ?? exec ?? new ExecAction([]))
        {
            FailureThreshold = reader.Int("failureThreshold", 3),
            InitialDelaySeconds = reader.Int("initialDelaySeconds"),
            PeriodSeconds = reader.Int("periodSeconds", 10),
            SuccessThreshold = reader.Int("successThreshold", 1),
            TimeoutSeconds = reader.Int("timeoutSeconds", 1),
        };
    }
}
