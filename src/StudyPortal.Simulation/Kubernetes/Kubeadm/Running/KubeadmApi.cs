using System.Collections.Immutable;
using StudyPortal.Simulation.Kubernetes.Api;
using StudyPortal.Simulation.Kubernetes.Api.Clients;
using StudyPortal.Simulation.Kubernetes.Objects;
using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.Kubernetes.Kubeadm;

/// <summary>kubeadm as a client of the API.</summary>
internal sealed class KubeadmApi(KubeadmHost host, ApiAccess access)
{
    // cmd/kubeadm/app/apis/kubeadm/v1beta4/defaults.go: kubernetesAPICall
    private static readonly TimeSpan _timeout = TimeSpan.FromMinutes(1);

    public ApiAccess Access { get; } = access;

    /// <summary>A client of admin.conf, or why there is none.</summary>
    public static (KubeadmApi? Api, string? Error) OfAdmin(KubeadmHost host, string? path = null)
    {
        path ??= KubeconfigKind.Admin.Path;
        if (host.Files[path]?.Text is not { } text)
            return (null, $"failed to load admin kubeconfig: open {path}: no such file or directory");
        var (kubeconfig, error) = Kubeconfig.Read(text, file => host.Files[file]?.Text);
        return kubeconfig is null ? (null, $"failed to load admin kubeconfig: {error}") : (new KubeadmApi(host, kubeconfig.Access), null);
    }

    public (T? Found, string? Error) Get<T>(ResourceKind kind, string inNamespace, string name, TimeSpan? timeout = null)
        where T : ApiObject
    {
        var request = new GetObject(kind, inNamespace, name);
        var reply = Ask(request, timeout ?? _timeout);
        return reply is Answered { Response: ObjectResponse { Object: T found } } ? (found, null) : (null, TextOf(reply, request));
    }

    public (ImmutableArray<ApiObject> Items, string? Error) List(ResourceKind kind, string inNamespace, LabelSelector labels)
    {
        var request = new ListObjects(kind, inNamespace) { Labels = labels };
        var reply = Ask(request, _timeout);
        return reply is Answered { Response: ListResponse list } ? (list.Items, null) : ([], TextOf(reply, request));
    }

    /// <summary>Creates an object, or puts it in the place of the one that is there.</summary>
    public (ApiObject? Stored, string? Error) CreateOrUpdate(ApiObject wanted)
    {
        var create = new CreateObject(wanted with { Meta = wanted.Meta with { ResourceVersion = 0, Uid = "", CreatedAt = default } });
        var reply = Ask(create, _timeout);
        if (ApiFailure.Refusal(reply) is { Reason: StatusReason.AlreadyExists })
            reply = Ask(new UpdateObject(wanted), _timeout);
        return reply is Answered { Response: ObjectResponse stored } ? (stored.Object, null) : (null, TextOf(reply, create));
    }

    public string? Patch(ResourceKind kind, string name, ObjectPatch patch)
    {
        var request = new PatchObject(kind, "", name, patch);
        return TextOrNull(Ask(request, _timeout), request);
    }

    public string? Delete(ResourceKind kind, string inNamespace, string name)
    {
        var request = new DeleteObject(kind, inNamespace, name);
        return TextOrNull(Ask(request, _timeout), request);
    }

    private Reply Ask(ApiRequest request, TimeSpan timeout) =>
        host.Ask(Access.Server, Access.Tls, Access.Token is null ? request : request with { Token = Access.Token }, timeout);

    private string TextOf(Reply reply, ApiRequest request) => TextOrNull(reply, request) ?? "unexpected answer";

    private string? TextOrNull(Reply reply, ApiRequest request) => ApiFailure.TextOf(reply, Access, request);
}
