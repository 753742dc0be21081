using StudyPortal.Simulation.Kernel;
using StudyPortal.Simulation.Machines;
using StudyPortal.Simulation.Machines.Certificates;

namespace StudyPortal.Simulation.Kubernetes.Kubeadm;

/// <summary>Waits until kubelet and control plane answer (cmd/kubeadm/app/util/apiclient/wait.go, v1.35).</summary>
internal static class HealthWait
{
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(4);

    private static readonly TimeSpan _interval = TimeSpan.FromMilliseconds(500);

    private static readonly TimeSpan _requestTimeout = TimeSpan.FromSeconds(1);

    /// <summary>The kubelet's own health check; the text is null where it answers in time.</summary>
    public static string? ForKubelet(KubeadmHost host)
    {
        host.Print("[kubelet-check] Waiting for a healthy kubelet at http://127.0.0.1:10248/healthz. This can take up to 4m0s");
        var begin = host.Clock;
        host.Wait(_interval);
        var reply = Poll(host, new Endpoint("127.0.0.1", 10248), null, "/healthz");
        if (!IsOk(reply))
        {
            host.Print($"[kubelet-check] The kubelet is not healthy after {GoDuration.Format(host.Clock - begin)}");
            host.Print("");
            return $"The HTTP call equal to 'curl -sSL http://127.0.0.1:10248/healthz' returned error: {TextOf(reply, "http://127.0.0.1:10248/healthz")}";
        }

        host.Print($"[kubelet-check] The kubelet is healthy after {GoDuration.Format(host.Clock - begin)}");
        return null;
    }

    /// <summary>The three components of this machine; the text is null where all answer in time.</summary>
    public static string? ForControlPlane(KubeadmHost host)
    {
        (string Name, Endpoint At, string Path)[] components =
        [
            ("kube-apiserver", new Endpoint(host.Node.Address, KubeadmDefaults.ApiServerPort), "/livez"),
            ("kube-controller-manager", new Endpoint("127.0.0.1", 10257), "/healthz"),
            ("kube-scheduler", new Endpoint("127.0.0.1", 10259), "/livez"),
        ];
        host.Print("[control-plane-check] Waiting for healthy control plane components. This can take up to 4m0s");
        foreach (var (name, at, path) in components)
            host.Print($"[control-plane-check] Checking {name} at https://{at}{path}");

        var begin = host.Clock;
        host.Wait(_interval);
        foreach (var (name, at, path) in components)
        {
            var reply = Poll(host, at, new ClientTls([], null, Verify: false), path);
            if (!IsOk(reply))
            {
                host.Print($"[control-plane-check] {name} is not healthy after {GoDuration.Format(host.Clock - begin)}");
                return $"{name} check failed at https://{at}{path}: {TextOf(reply, $"https://{at}{path}")}";
            }

            host.Print($"[control-plane-check] {name} is healthy after {GoDuration.Format(host.Clock - begin)}");
        }

        return null;
    }

    private static Reply Poll(KubeadmHost host, Endpoint at, ClientTls? tls, string path)
    {
        var until = host.Clock + _patience;
        var reply = host.Ask(at, tls, HttpRequest.Get(path), _requestTimeout);
        while (!IsOk(reply) && host.Clock < until)
        {
            host.Wait(_interval);
            reply = host.Ask(at, tls, HttpRequest.Get(path), _requestTimeout);
        }

        return reply;
    }

    private static bool IsOk(Reply reply) => reply is Answered { Response: HttpResponse { Status: 200 } };

    private static string TextOf(Reply reply, string url) => reply switch
    {
        CallFailed { Failure: CallFailure.Refused } => $"Get \"{url}\": dial tcp {url.Split('/')[2]}: connect: connection refused",
        CallFailed failed => $"Get \"{url}\": {failed.Text}",
        _ => "unhealthy answer",
    };
}
