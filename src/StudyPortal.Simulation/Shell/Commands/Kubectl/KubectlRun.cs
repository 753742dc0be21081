using System.Collections.Immutable;
using StudyPortal.Simulation.Kubernetes.Api;
using StudyPortal.Simulation.Kubernetes.Api.Clients;
using StudyPortal.Simulation.Kubernetes.Kubeadm;
using StudyPortal.Simulation.Kubernetes.Objects;
using StudyPortal.Simulation.Machines;
using StudyPortal.Simulation.World;
using Endpoint = StudyPortal.Simulation.Machines.Endpoint;

namespace StudyPortal.Simulation.Shell.Commands.Kubectl;

/// <summary>One kubectl line while it runs: its flags, the server that it talks to, and how failures are told.</summary>
/// <param name="context">The shell's context.</param>
/// <param name="flags">Flags and words.</param>
/// <param name="terminal">The process that calls the server.</param>
internal sealed class KubectlRun(ShellContext context, KubectlFlags flags, Terminal terminal)
{
    // kube-apiserver ends a request after 60 s; a dial that nobody answers ends sooner or later, too.
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(75);

    private readonly HashSet<string> _warned = new(StringComparer.Ordinal);

    private Kubeconfig? _kubeconfig;

    public ShellContext Context => context;

    public KubectlFlags Flags => flags;

    public List<string> Words => flags.Words;

    /// <summary>What the machine's clock shows.</summary>
    public DateTimeOffset Now => context.Clock;

    /// <summary>The namespace that is meant.</summary>
    public string Namespace => flags.Value("namespace") ?? _kubeconfig?.Namespace ?? "default";

    /// <summary>The namespace of a list; empty for <c>-A</c> and for kinds that have none.</summary>
    public string NamespaceOf(ResourceKind kind) => flags.Has("all-namespaces") || !kind.Namespaced ? "" : Namespace;

    /// <summary>The kubeconfig with its access.</summary>
    public Kubeconfig Kubeconfig => _kubeconfig ?? throw new InvalidOperationException("The kubeconfig is read by Connect.");

    /// <summary>Reads the kubeconfig; where that fails, complains and returns false.</summary>
    public bool Connect()
    {
        if (_kubeconfig is not null)
            return true;

        var (path, isGiven) = KubectlFiles.ConfigPath(context, flags);
        if (context.ReadText(path) is not { } text)
        {
            if (isGiven)
                context.Complain($"error: stat {path}: no such file or directory");
            else
                KubectlTexts.NoConfiguration(context);
            return false;
        }

        (_kubeconfig, var problem) = Kubeconfig.Read(text, context.ReadText, flags.Value("context"));
        if (problem is not null)
            context.Complain($"error: {problem}");
        else if (flags.Value("server") is { } server && Endpoint.TryParse(server, out var endpoint))
            _kubeconfig = _kubeconfig! with { Server = server, Access = _kubeconfig.Access with { Server = endpoint } };
        if (problem is null && _kubeconfig!.Access is { Tls: { } tls } access)
            _kubeconfig = _kubeconfig with { Access = access with { Tls = tls with { Verify = tls.Verify && !flags.Has("insecure-skip-tls-verify"), ServerName = flags.Value("tls-server-name") ?? tls.ServerName } } };
        return problem is null;
    }

    /// <summary>Asks the server; the answer may be a refusal or a failure.</summary>
    public Reply Ask(Request request)
    {
        if (request is ApiRequest asked)
            request = asked with { Token = Kubeconfig.Access.Token, Timeout = Limit ?? asked.Timeout };
        var reply = terminal.Ask(Kubeconfig.Access.Server, Kubeconfig.Access.Tls, request, Limit ?? _patience);
        if (request is ApiRequest && reply is Answered { Response: not StatusResponse { Code: 401 or 403 } })
            Warn(((ApiRequest)request).Resource);
        return reply;
    }

    // A header of the answer; kubectl tells each warning once.
    private void Warn(ResourceKind kind)
    {
        var warning = kind == ResourceKind.ComponentStatuses ? "v1 ComponentStatus is deprecated in v1.19+"
            : kind == ResourceKind.Endpoints ? "v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice"
            : null;
        if (warning is not null && _warned.Add(warning))
            context.Complain("Warning: " + warning);
    }

    /// <summary>Asks the server and tells a failure in kubectl's usual words; null where there was one.</summary>
    public ApiResponse? Get(ApiRequest request)
    {
        var reply = Ask(request);
        if (reply is Answered { Response: ApiResponse response } && response is not StatusResponse { IsSuccess: false })
            return response;

        context.Complain(Failure(reply));
        return null;
    }

    /// <summary>What kubectl says of a request that failed.</summary>
    public string Failure(Reply reply) => KubectlTexts.Failure(reply, Kubeconfig.Access.Server, hasLimit: Limit is not null);

    /// <summary>An object, or null after a complaint.</summary>
    public ApiObject? Find(ResourceKind kind, string name) => (Get(new GetObject(kind, kind.Namespaced ? Namespace : "", name)) as ObjectResponse)?.Object;

    /// <summary>A list; null after a complaint.</summary>
    public ImmutableArray<ApiObject>? List(ResourceKind kind, string inNamespace, LabelSelector? labels = null, FieldSelector? fields = null) =>
        (Get(new ListObjects(kind, inNamespace) { Labels = labels ?? LabelSelector.Everything, Fields = fields ?? FieldSelector.Everything }) as ListResponse)?.Items;

    /// <summary>The events about an object, none where they cannot be read.</summary>
    public IReadOnlyList<Event> EventsOf(ApiObject subject)
    {
        var request = new ListObjects(ResourceKind.Events, subject.Namespace)
        {
            Fields = new FieldSelector([new FieldRequirement("involvedObject.name", subject.Name), new FieldRequirement("involvedObject.kind", subject.Kind)]),
        };
        return Ask(request) is Answered { Response: ListResponse list } ? [.. list.Items.OfType<Event>()] : [];
    }

    /// <summary>Complains and returns the exit code of a failure.</summary>
    public int Fail(string complaint)
    {
        context.Complain(complaint);
        return 1;
    }

    private TimeSpan? Limit => flags.Value("request-timeout") is { } text && DurationText.Read(text) is { } limit && limit > TimeSpan.Zero ? limit : null;
}
