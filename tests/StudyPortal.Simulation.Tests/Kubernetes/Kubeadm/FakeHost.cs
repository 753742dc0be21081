using System.Collections.Immutable;
using StudyPortal.Simulation.Etcd;
using StudyPortal.Simulation.Kernel;
using StudyPortal.Simulation.Kubernetes.Api;
using StudyPortal.Simulation.Kubernetes.Kubeadm;
using StudyPortal.Simulation.Kubernetes.Objects;
using StudyPortal.Simulation.Machines;
using StudyPortal.Simulation.Machines.Certificates;
using StudyPortal.Simulation.Raft;
using Endpoint = StudyPortal.Simulation.Machines.Endpoint;

namespace StudyPortal.Simulation.Tests.Kubernetes.Kubeadm;

/// <summary>A machine whose servers are dumb: an API that keeps objects in a map, members of etcd in a list, and health checks that always succeed.</summary>
internal sealed class FakeHost(PlannedNode node) : KubeadmHost
{
    private readonly SortedDictionary<string, ApiObject> _objects = new(StringComparer.Ordinal);

    private DateTimeOffset _clock = Plans.Now;

    public override PlannedNode Node { get; } = node;

    public override DateTimeOffset Clock => _clock;

    public override FileTree Files { get; set; } = FileTree.Empty;

    public override Prng Prng { get; set; } = new(42);

    public override string Path(string path) => FileTree.Resolve("/root", path);

    /// <summary>Whether servers answer at all.</summary>
    public bool IsReachable { get; set; } = true;

    /// <summary>What was printed.</summary>
    public List<string> Lines { get; } = [];

    public List<string> Errors { get; } = [];

    public SortedSet<int> Listening { get; } = [];

    public List<string> Units { get; } = [];

    public List<ClusterMember> Members { get; } = [];

    /// <summary>Names of requests in their order.</summary>
    public List<string> Asked { get; } = [];

    public string Text => string.Concat(Lines.Select(line => line + "\n"));

    /// <summary>A machine of a cluster that stands, some time after init.</summary>
    public static FakeHost Of(ClusterPlan plan, PlannedNode node, TimeSpan later = default)
    {
        var host = new FakeHost(node) { _clock = plan.Now + later, Files = plan.ControlPlanes.Contains(node) ? KubeadmFiles.ControlPlane(plan, node) : KubeadmFiles.Package(plan.Now) };
        foreach (var stored in KubeadmObjects.AtInit(plan, plan.Now))
            host.Store(stored);
        foreach (var member in plan.Members)
        {
            var id = new MemberId((ulong)host.Members.Count + 1);
            host.Members.Add(new ClusterMember(id, member.Name, [EtcdManifest.PeerUrl(member)], [$"https://{member.Address}:2379"], IsLearner: false));
            host.Store(new Pod(
                new ObjectMeta($"etcd-{member.Name}", "kube-system")
                {
                    Labels = StringMap.Of(("component", "etcd"), ("tier", "control-plane")),
                    Annotations = StringMap.Of(("kubeadm.kubernetes.io/etcd.advertise-client-urls", $"https://{member.Address}:2379")),
                },
                new PodSpec(), new PodStatus()));
        }

        return host;
    }

    public int Run(string line) => KubeadmCommand.Run(this, line.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    public void Store(ApiObject stored) =>
        _objects[Key(stored.Resource, stored.Namespace, stored.Name)] = stored with { Meta = stored.Meta with { ResourceVersion = _objects.Count + 1 } };

    public void Forget(ResourceKind kind, string inNamespace, string name) => _objects.Remove(Key(kind, inNamespace, name));

    public T? Stored<T>(string name)
        where T : ApiObject => _objects.Values.OfType<T>().FirstOrDefault(found => found.Name == name);

    public override void Print(string line) => Lines.Add(line);

    public override void PrintError(string line) => Errors.Add(line);

    public override void Wait(TimeSpan duration) => _clock += duration;

    public override bool IsListening(int port) => Listening.Contains(port);

    public override bool IsActive(string unit) => Units.Contains("start " + unit, StringComparer.Ordinal);

    public override void StartUnit(string unit) => Units.Add("start " + unit);

    public override void StopUnit(string unit) => Units.Add("stop " + unit);

    public override void RemoveContainers() => Units.Add("remove containers");

    public override CertificateAuthority? ClusterSigner() => Plans.Stacked.Pki.Root;

    public override Reply Ask(Endpoint to, ClientTls? tls, Request request, TimeSpan timeout)
    {
        Asked.Add(request.GetType().Name);
        if (!IsReachable)
            return new CallFailed(CallFailure.Refused, "connect: connection refused");
        return new Answered(request switch
        {
            HttpRequest => new HttpResponse(200, "ok"),
            ApiRequest api => Answer(api),
            EtcdRequest etcd => Answer(etcd),
            _ => throw new InvalidOperationException(request.GetType().Name),
        });
    }

    private ApiResponse Answer(ApiRequest request)
    {
        var key = Key(request.Resource, request.Namespace, request.Name);
        switch (request)
        {
            case GetObject when _objects.TryGetValue(key, out var found):
                return new ObjectResponse(found);
            case ListObjects list:
                return new ListResponse(
                    [.. _objects.Values.Where(found => found.Resource == list.Resource && found.Namespace == list.Namespace && list.Labels.Matches(found.Meta.Labels))], 1);
            case CreateObject { Object.Meta.ResourceVersion: not 0 }:
                return new Simulation.Kubernetes.Api.StatusResponse(400, StatusReason.BadRequest, "resourceVersion should not be set on objects to be created");
            case CreateObject create when _objects.TryAdd(key, create.Object):
                return new ObjectResponse(create.Object);
            case CreateObject:
                return new Simulation.Kubernetes.Api.StatusResponse(409, StatusReason.AlreadyExists, "already exists");
            case UpdateObject update:
                Store(update.Object);
                return new ObjectResponse(update.Object);
            case DeleteObject when _objects.Remove(key, out var gone):
                return new ObjectResponse(gone);
            case PatchObject { Patch: TaintPatch taints } when _objects.TryGetValue(key, out var old):
                Store(((Node)old) with { Spec = ((Node)old).Spec with { Taints = taints.Taints } });
                return new ObjectResponse(old);
            case PatchObject when _objects.TryGetValue(key, out var same):
                return new ObjectResponse(same);
            default:
                return new Simulation.Kubernetes.Api.StatusResponse(404, StatusReason.NotFound, $"{request.Resource.Plural} \"{request.Name}\" not found");
        }
    }

    private EtcdResponse Answer(EtcdRequest request)
    {
        switch (request)
        {
            case MemberAddRequest add:
                Members.Add(new ClusterMember(new MemberId((ulong)Members.Count + 1), "", add.PeerUrls, [], add.IsLearner));
                return new MemberChangeResponse(ResponseHeader.None, Members[^1], [.. Members]);
            case MemberRemoveRequest remove:
                Members.RemoveAll(member => member.Id == remove.Member);
                return new MemberChangeResponse(ResponseHeader.None, Members[0], [.. Members]);
            case MemberPromoteRequest promote:
                var index = Members.FindIndex(member => member.Id == promote.Member);
                Members[index] = Members[index] with { IsLearner = false };
                return new MemberChangeResponse(ResponseHeader.None, Members[index], [.. Members]);
            case MemberListRequest:
                return new MemberListResponse(ResponseHeader.None, [.. Members]);
            default:
                return new Simulation.Etcd.StatusResponse(ResponseHeader.None, "3.6.6", "3.6.0", 0, 0, 0, default, 0, 0, 0, IsLearner: false, []);
        }
    }

    private static string Key(ResourceKind kind, string inNamespace, string name) => $"{kind.Plural}/{inNamespace}/{name}";
}
