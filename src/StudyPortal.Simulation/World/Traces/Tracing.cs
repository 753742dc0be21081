using StudyPortal.Simulation.Etcd;
using StudyPortal.Simulation.Kubernetes.Api;
using StudyPortal.Simulation.Kubernetes.Api.Clients;
using StudyPortal.Simulation.Kubernetes.Objects;
using StudyPortal.Simulation.Machines;
using StudyPortal.Simulation.Machines.Certificates;
using Endpoint = StudyPortal.Simulation.Machines.Endpoint;

namespace StudyPortal.Simulation.World;

/// <summary>Sends a traced request into a cluster that nobody else steps, and follows it to its end.</summary>
internal static class Tracing
{
    private const string Image = "nginx";

    /// <summary>kube-apiserver ends a request after 60 s; a dial that nobody answers ends sooner or later, too.</summary>
    private static readonly TimeSpan _kubectlPatience = TimeSpan.FromSeconds(75);

    /// <summary>etcdctl: <c>--command-timeout</c>.</summary>
    private static readonly TimeSpan _etcdctlPatience = TimeSpan.FromSeconds(5);

    /// <summary>What is on its way when the answer comes - the slower follower's write, the news of the commit - still arrives in this time.</summary>
    private static readonly TimeSpan _aftermath = TimeSpan.FromMilliseconds(30);

    public static RequestTrace Run(LiveCluster cluster, TracedRequest request)
    {
        if (cluster.MachineOf(request.Host) is not { } machine)
            return NotSent(cluster, request, $"There is no machine called {request.Host}.");
        if (machine.Power != Power.On)
            return NotSent(cluster, request, $"{request.Host} {(machine.Power == Power.Off ? "is off" : "stands still")}: nothing can be typed there.");
        return request switch
        {
            KubectlGet get => ResourceKind.Find(get.Resource) is { } kind
                ? Kubectl(cluster, machine, request, new ListObjects(kind, kind.Namespaced ? get.Namespace : ""))
                : NotSent(cluster, request, $"The server has no resource called {get.Resource}."),
            KubectlCreate create => Kubectl(cluster, machine, request, new CreateObject(Deployment(create.Name))),
            EtcdctlPut put => Etcdctl(cluster, machine, request, new PutRequest(put.Key, new TextValue(put.Value))),
            EtcdctlGet get => Etcdctl(cluster, machine, request, new RangeRequest(get.Key) { IsSerializable = get.IsSerializable }),
            _ => throw new ArgumentException($"No such request: {request}", nameof(request)),
        };
    }

    /// <summary>A Deployment of one pod, as <c>kubectl create deployment</c> writes it.</summary>
    public static Deployment Deployment(string name)
    {
        var labels = StringMap.Of(("app", name));
        return new Deployment(
            new ObjectMeta(name, "default") { Labels = labels },
            new DeploymentSpec(LabelSelector.Of(labels), new PodTemplate(new PodSpec { Containers = [new Kubernetes.Objects.ContainerSpec(Image, Image)] }) { Labels = labels }),
            new DeploymentStatus());
    }

    private static RequestTrace Kubectl(LiveCluster cluster, Machine machine, TracedRequest asked, ApiRequest request) =>
        ClientAccess.AdminAnywhere(cluster, machine) is { } access
            ? Follow(cluster, machine, asked, "kubectl", access.Server, access.Tls, request with { Token = access.Token }, _kubectlPatience)
            : NotSent(cluster, asked, "No machine has an admin.conf that can be read.");

    private static RequestTrace Etcdctl(LiveCluster cluster, Machine machine, TracedRequest asked, EtcdRequest request) =>
        ClientAccess.Etcdctl(machine) is { } tls
            ? Follow(cluster, machine, asked, "etcdctl", ClientAccess.EtcdEndpoint(cluster, machine), tls, request, _etcdctlPatience)
            : NotSent(cluster, asked, $"{machine.Name} has no client certificate for etcd.");

    private static RequestTrace Follow(
        LiveCluster cluster, Machine machine, TracedRequest asked, string program, Endpoint to, ClientTls? tls, Request request, TimeSpan patience)
    {
        var began = cluster.Now;
        using var terminal = new Terminal(cluster, machine, program);
        var recorder = cluster.Record(terminal.Id);
        terminal.Ask(to, tls, request, patience);
        var ended = cluster.Now;
        cluster.Run(_aftermath);
        cluster.StopRecording();
        var hops = recorder.Hops;
        return new RequestTrace(asked, began, ended, hops, hops[0].Outcome, TraceSentences.OfEnd(hops[0]));
    }

    private static RequestTrace NotSent(LiveCluster cluster, TracedRequest request, string sentence) => new(request, cluster.Now, cluster.Now, [], TraceOutcome.NotSent, sentence);
}
