using System.Collections.Immutable;
using System.Globalization;
using StudyPortal.Simulation.Kernel;
using StudyPortal.Simulation.Kubernetes.Api.Clients;
using StudyPortal.Simulation.Kubernetes.Kubeadm;
using StudyPortal.Simulation.Kubernetes.Controllers.Events;
using StudyPortal.Simulation.Kubernetes.Objects;
using StudyPortal.Simulation.Machines;
using StudyPortal.Simulation.Machines.Certificates;

namespace StudyPortal.Simulation.Kubernetes.Controllers;

/// <summary>What kube-controller-manager and kube-scheduler do alike when they start and when they are asked how they are (<c>k8s.io/component-base</c>).</summary>
internal static class ControlPlaneProgram
{
    private const int IdentityGroups = 4;
    private const int GroupBound = 0x10000;

    private static readonly TimeSpan _validity = TimeSpan.FromDays(365);

    /// <summary>What the kubeconfig of the command line leads to; null after the line before the exit was written.</summary>
    public static ApiAccess? Open(ControllerFlags flags, ImmutableSortedSet<string> known, ProcessHost host)
    {
        if (flags.Unknown(known) is { } unknown)
        {
            host.Log($"Error: unknown flag: --{unknown}");
            host.Exit(1);
            return null;
        }

        if (flags.Unreadable(KnownFlags.Durations) is var (name, value))
        {
            host.Log($"Error: invalid argument \"{value}\" for \"--{name}\" flag: time: invalid duration \"{value}\"");
            host.Exit(1);
            return null;
        }

        var path = flags.Text("kubeconfig");
        if (host.Read(path) is not { IsDirectory: false } file)
            return Fail<ApiAccess>($"stat {path}: no such file or directory", host);
        var (kubeconfig, error) = Kubeconfig.Read(file.Text ?? "", name => host.Read(name)?.Text);
        return kubeconfig?.Access ?? Fail<ApiAccess>(error ?? "", host);
    }

    /// <summary>Listens with a certificate that it makes for itself. False after the line before the exit was written.</summary>
    public static bool Listen(string program, ControllerFlags flags, int usualPort, ProcessHost host)
    {
        var seconds = host.Clock.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var (own, _) = CertificateAuthority.Create($"localhost-ca@{seconds}", host.Clock, _validity, new Prng((ulong)host.Draw(int.MaxValue)));
        var port = flags.Number("secure-port", usualPort);
        var address = flags.Text("bind-address", Listener.AnyAddress);
        var authorities = host.Read(flags.Text("client-ca-file"))?.Text is { } text ? Certificate.ParseAll(text) : [];
        if (host.TryListen(new Listener(port, address, new ServerTls(own.Certificate, authorities, ClientAuthentication.Optional))))
        {
            Klog.Info(host, "serving.go:386", "Generated self-signed cert in-memory");
            Klog.Info(host, "secure_serving.go:211", $"Serving securely on {address}:{Texts.Of(port)}");
            return true;
        }

        Fail<string>($"failed to create listener: failed to listen on {address}:{Texts.Of(port)}: listen tcp {address}:{Texts.Of(port)}: bind: address already in use", host);
        return false;
    }

    /// <summary>Tells what became of a candidate; one that has lost its Lease ends. True where it begins to lead.</summary>
    public static bool TakesOffice(ElectionOutcome outcome, LeaderElector elector, EventRecorder events, ApiAccess access, ProcessHost host)
    {
        // kube-controller-manager → controller manager
        var kind = elector.Name["kube-".Length..].Replace('-', ' ');
        switch (outcome)
        {
            case ElectionOutcome.Won:
                var lease = new ObjectReference("Lease", LeaderElector.LeaseNamespace, elector.Name) { ApiVersion = ResourceKind.Leases.ApiVersion };
                events.Normal(host, access, lease, "LeaderElection", $"{elector.Identity} became leader");
                host.Report(kind + " leads", $"{elector.Name} on {host.Machine.Name} has become the leader.");
                return true;
            case ElectionOutcome.Lost:
                host.Report(kind + " ends", $"{elector.Name} on {host.Machine.Name} has lost its Lease and ends.");
                host.Exit(1);
                return false;
            default:
                return false;
        }
    }

    /// <summary>Answers health checks; all else is for clients that the API server knows.</summary>
    public static HttpResponse AnswerTo(Called called, string healthName) => called.Request switch
    {
        HttpRequest { Path: "/healthz" or "/livez" or "/readyz" } => new HttpResponse(200, "ok"),
        HttpRequest { Path: "/healthz?verbose" or "/livez?verbose" or "/readyz?verbose" } request =>
            new HttpResponse(200, $"[+]{healthName} ok\n{request.Path[1..request.Path.IndexOf('?', StringComparison.Ordinal)]} check passed\n"),
        HttpRequest { Path: var path } when called.From.Certificate is null => new HttpResponse(403, Forbidden(path), "application/json"),
        _ => new HttpResponse(404, "404 page not found\n"),
    };

    /// <summary>Host name and a UUID, as the holder of a Lease is called.</summary>
    public static string Identity(ProcessHost host)
    {
        var groups = new int[2 * IdentityGroups];
        for (var index = 0; index < groups.Length; index++)
            groups[index] = host.Draw(GroupBound);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{host.Machine.Name}_{groups[0]:x4}{groups[1]:x4}-{groups[2]:x4}-4{groups[3] & 0xFFF:x3}-{(groups[4] & 0x3FFF) | 0x8000:x4}-{groups[5]:x4}{groups[6]:x4}{groups[7]:x4}");
    }

    private static T? Fail<T>(string error, ProcessHost host)
        where T : class
    {
        Klog.Error(host, "run.go:72", $"\"command failed\" err={Klog.Quote(error)}");
        host.Exit(1);
        return null;
    }

    private static string Forbidden(string path) => $$"""
        {
          "kind": "Status",
          "apiVersion": "v1",
          "metadata": {},
          "status": "Failure",
          "message": "forbidden: User \"system:anonymous\" cannot get path \"{{path}}\"",
          "reason": "Forbidden",
          "details": {},
          "code": 403
        }
        """;
}
