using System.Collections.Immutable;
using StudyPortal.Simulation.Etcd;
using StudyPortal.Simulation.Kubernetes.Objects;
using StudyPortal.Simulation.Machines;
using StudyPortal.Simulation.Machines.Certificates;
using StudyPortal.Simulation.Raft;
using Endpoint = StudyPortal.Simulation.Machines.Endpoint;

namespace StudyPortal.Simulation.Kubernetes.Kubeadm;

/// <summary>kubeadm as a client of a stacked etcd (cmd/kubeadm/app/util/etcd/etcd.go, v1.35): each request goes to the members one after the other until one answers.</summary>
internal sealed class EtcdAdministration
{
    private const string Annotation = "kubeadm.kubernetes.io/etcd.advertise-client-urls";

    private const string LearnerNotReady = "can only promote a learner member which is in sync with leader";

    private static readonly TimeSpan _requestTimeout = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan _retryInterval = TimeSpan.FromMilliseconds(500);

    // cmd/kubeadm/app/apis/kubeadm/v1beta4/defaults.go: etcdAPICall
    private static readonly TimeSpan _callTimeout = TimeSpan.FromMinutes(2);

    private readonly KubeadmHost _host;
    private readonly ClientTls _tls;
    private readonly ImmutableArray<Endpoint> _members;

    private EtcdAdministration(KubeadmHost host, ClientTls tls, ImmutableArray<Endpoint> members) => (_host, _tls, _members) = (host, tls, members);

    /// <summary>A client of the members that the pods in kube-system tell about, or why there is none.</summary>
    public static (EtcdAdministration? Client, string? Error) FromCluster(KubeadmHost host, KubeadmApi api)
    {
        var labels = LabelSelector.Of(StringMap.Of(("component", "etcd"), ("tier", "control-plane")));
        var (pods, error) = api.List(ResourceKind.Pods, "kube-system", labels);
        if (error is not null)
            return (null, $"could not retrieve the list of etcd endpoints: {error}");

        ImmutableArray<Endpoint> members =
        [
            .. pods.Select(pod => pod.Meta.Annotations.GetValueOrDefault(Annotation, ""))
                .Where(url => Endpoint.TryParse(url, out _))
                .Select(url => Endpoint.TryParse(url, out var endpoint) ? endpoint : default),
        ];
        if (members.IsEmpty)
            return (null, "could not retrieve the list of etcd endpoints: etcd Pod is missing");

        string Text(string path) => host.Files[path]?.Text ?? "";
        var health = PkiCertificate.EtcdHealthcheckClient.BaseName;
        var (pair, pairError) = KeyPair.Parse(Text(PkiFiles.CertificatePath(health)), Text(PkiFiles.KeyPath(health)));
        return pair is null
            ? (null, pairError)
            : Synced(new EtcdAdministration(host, new ClientTls(Certificate.ParseAll(Text(PkiFiles.CertificatePath(PkiAuthority.Etcd.BaseName))), pair.Certificate), members));
    }

    // A pod may tell of a member that is gone: the members themselves know better (clientv3: Sync leaves learners out).
    private static (EtcdAdministration? Client, string? Error) Synced(EtcdAdministration client)
    {
        var (members, error) = client.Members();
        if (error is not null)
            return (null, $"error syncing endpoints with etcd: {error}");
        ImmutableArray<Endpoint> voters =
        [
            .. members.Where(member => member.IsStarted && !member.IsLearner).SelectMany(member => member.ClientUrls)
                .Where(url => Endpoint.TryParse(url, out _)).Select(url => Endpoint.TryParse(url, out var endpoint) ? endpoint : default),
        ];
        return (new EtcdAdministration(client._host, client._tls, voters), null);
    }

    /// <summary>Whether every member answers a status request.</summary>
    public string? CheckHealth()
    {
        foreach (var member in _members)
        {
            if (_host.Ask(member, _tls, new StatusRequest(), _requestTimeout) is not Answered { Response: StatusResponse })
                return "etcd cluster is not healthy: context deadline exceeded";
        }

        return null;
    }

    public (ImmutableArray<ClusterMember> Members, string? Error) Members()
    {
        var (response, error) = Try<MemberListResponse>(new MemberListRequest());
        return response is null ? ([], error) : (response.Members, null);
    }

    public (MemberChangeResponse? Added, string? Error) AddLearner(string peerUrl) => Try<MemberChangeResponse>(new MemberAddRequest([peerUrl], IsLearner: true));

    public string? Remove(MemberId member) => Try<MemberChangeResponse>(new MemberRemoveRequest(member)).Error;

    /// <summary>Promotes a learner as soon as it has caught up.</summary>
    public string? Promote(MemberId learner) => Try<MemberChangeResponse>(new MemberPromoteRequest(learner), LearnerNotReady).Error;

    private (T? Response, string? Error) Try<T>(EtcdRequest request, string? retriedText = null)
        where T : EtcdResponse
    {
        var until = _host.Clock + _callTimeout;
        var last = "context deadline exceeded";
        while (_host.Clock < until)
        {
            foreach (var member in _members)
            {
                switch (_host.Ask(member, _tls, request, _requestTimeout))
                {
                    case Answered { Response: T response }:
                        return (response, null);
                    case Answered { Response: EtcdError error }:
                        last = error.Text;
                        if (!IsWorthAnotherTry(last, retriedText))
                            return (null, last);
                        break;
                    case CallFailed failed:
                        last = failed.Text;
                        break;
                    default:
                        break;
                }
            }

            _host.Wait(_retryInterval);
        }

        return (null, last);
    }

    private static bool IsWorthAnotherTry(string text, string? retriedText) =>
        (retriedText is not null && text.Contains(retriedText, StringComparison.Ordinal))
        || text.Contains("unhealthy cluster", StringComparison.Ordinal) || text.Contains("too many learner", StringComparison.Ordinal)
        || text.Contains("no leader", StringComparison.Ordinal) || text.Contains("leader changed", StringComparison.Ordinal)
        || text.Contains("timed out", StringComparison.Ordinal);
}
