using System.Globalization;
using System.Text;
using StudyPortal.Simulation.Kubernetes.Documents;
using StudyPortal.Simulation.Kubernetes.Objects;
using StudyPortal.Simulation.Machines;
using StudyPortal.Simulation.Machines.Certificates;

namespace StudyPortal.Simulation.Kubernetes.Api.Server;

/// <summary>Who asks, whether it may, and what about.</summary>
public sealed partial class ApiServer
{
    // Certificates that were found good are not looked through again, as a connection is checked once.
    private const int MostTrusted = 64;

    private const string VersionBody = """
        {
          "major": "1",
          "minor": "35",
          "emulationMajor": "1",
          "emulationMinor": "35",
          "minCompatibilityMajor": "1",
          "minCompatibilityMinor": "34",
          "gitVersion": "v1.35.6",
          "gitCommit": "5019821e0f5b3a7c0c4f1f7f6a2d9e8b7c6d5e4f",
          "gitTreeState": "clean",
          "buildDate": "2026-11-10T12:00:00Z",
          "goVersion": "go1.25.4",
          "compiler": "gc",
          "platform": "linux/amd64"
        }
        """;

    private void Serve(CallId call, ApiRequest request, Caller from, ProcessHost host)
    {
        if (Authenticate(from, request.Token, host) is not { } user)
            Respond(call, request, StatusResponse.Unauthorized, host);
        else if (!Authorizer.Allows(user, request))
            Respond(call, request, StatusResponse.Forbidden(request.Resource, request is CreateObject ? "" : request.Name, Authorizer.Refusal(user, request)), host);
        else
            Execute(call, request, host);
    }

    private void Execute(CallId call, ApiRequest request, ProcessHost host)
    {
        switch (request)
        {
            case { Resource.KeyPrefix.Length: 0 }:
                ProbeComponents(new ComponentQuery(call, request), host);
                break;
            case GetObject get:
                Get(call, get, host);
                break;
            case ListObjects list:
                List(call, list, host);
                break;
            case WatchObjects watch:
                Watch(call, watch, host);
                break;
            case CreateObject create:
                Create(call, create, host);
                break;
            default:
                Change(call, request, host);
                break;
        }
    }

    private User? Authenticate(Caller from, string? token, ProcessHost host)
    {
        if (from.Certificate is { } certificate)
            return IsTrusted(certificate, host) ? User.Of(certificate) : null;
        if (token is not null)
            return ServiceAccountToken.UserOf(token) is { } account ? new User(account, ["system:serviceaccounts", "system:authenticated"]) : BootstrapTokens.UserOf(token, _cache, host.Clock);
        return _flags.AllowsAnonymous ? User.Anonymous : null;
    }

    private bool IsTrusted(Certificate certificate, ProcessHost host)
    {
        foreach (var known in _trusted)
        {
            if (ReferenceEquals(known, certificate))
                return host.Clock >= certificate.NotBefore && host.Clock <= certificate.NotAfter;
        }

        if (CertificateCheck.Verify(certificate, _credentials!.Serving.ClientRoots, ExtendedKeyUsages.Client, host: null, host.Clock) is { } fault)
        {
            Clients.Klog.Error(host, "authentication.go:75", $"\"Unable to authenticate the request\" err=\"[{fault.Text}]\"");
            return false;
        }

        _trusted = _trusted.Count < MostTrusted ? _trusted.Add(certificate) : [certificate];
        return true;
    }

    private void ServePath(CallId call, HttpRequest request, Caller from, ProcessHost host)
    {
        var mark = request.Path.IndexOf('?', StringComparison.Ordinal);
        var path = mark < 0 ? request.Path : request.Path[..mark];
        if (Authenticate(from, token: null, host) is not { } user)
            host.Answer(call, Status(StatusResponse.Unauthorized));
        else if (!Authorizer.AllowsPath(user, path))
            host.Answer(call, Status(Refused(user, request.Method, path)));
        else if (HealthQuery.Parse(call, request.Path) is { } query)
            CheckHealth(query, host);
        else
            host.Answer(call, Page(path));
    }

    // A path of a resource is refused as a read of it, any other one as a path (apiserver pkg/endpoints/request/requestinfo.go).
    private static StatusResponse Refused(User user, string method, string path)
    {
        var parts = path.Trim('/').Split('/').Skip(path.StartsWith("/apis/", StringComparison.Ordinal) ? 3 : 2).ToList();
        var space = parts.Count > 2 && parts[0] == "namespaces" ? parts[1] : "";
        if (space.Length > 0)
            parts.RemoveRange(0, 2);
        if (!path.StartsWith("/api", StringComparison.Ordinal) || parts.Count is < 1 or > 2 || ResourceKind.Find(parts[0]) is not { } kind)
            return StatusResponse.ForbiddenPath(user.Name, method.ToLowerInvariant(), path);
        return parts.Count == 1
            ? StatusResponse.Forbidden(kind, "", Authorizer.Refusal(user, new ListObjects(kind, space)))
            : StatusResponse.Forbidden(kind, parts[1], Authorizer.Refusal(user, new GetObject(kind, space, parts[1])));
    }

    private HttpResponse Page(string path) => path switch
    {
        "/version" or "/version/" => new HttpResponse(200, VersionBody, "application/json"),
        "/metrics" => new HttpResponse(200, Metrics(), "text/plain; version=0.0.4; charset=utf-8"),
        _ => new HttpResponse(404, "404 page not found\n"),
    };

    private string Metrics()
    {
        var text = new StringBuilder();
        _counts.Write(text);
        text.Append("# HELP apiserver_storage_objects [STABLE] Number of stored objects at the time of last check split by kind.\n# TYPE apiserver_storage_objects gauge\n");
        foreach (var kind in ResourceKind.All.Where(kind => kind.KeyPrefix.Length > 0).OrderBy(kind => kind.QualifiedPlural, StringComparer.Ordinal))
            text.Append(CultureInfo.InvariantCulture, $"apiserver_storage_objects{{resource=\"{kind.QualifiedPlural}\"}} {_cache[kind].Objects.Count}\n");
        text.Append("# HELP apiserver_longrunning_requests [STABLE] Gauge of all active long-running apiserver requests.\n# TYPE apiserver_longrunning_requests gauge\n");
        foreach (var kind in ResourceKind.All.Where(kind => kind.KeyPrefix.Length > 0).OrderBy(kind => kind.QualifiedPlural, StringComparer.Ordinal))
            text.Append(CultureInfo.InvariantCulture, $"apiserver_longrunning_requests{{resource=\"{kind.Plural}\",verb=\"WATCH\",version=\"v1\"}} {_cache[kind].Watchers}\n");
        return text.ToString();
    }

    private static HttpResponse Status(StatusResponse status)
    {
        var document = MapDocument.Of(
            ("kind", new TextDocument("Status")),
            ("apiVersion", new TextDocument("v1")),
            ("metadata", MapDocument.Empty),
            ("status", new TextDocument("Failure")),
            ("message", new TextDocument(status.Message)),
            ("reason", new TextDocument(status.Reason.ToString())));
        document = status.Reason is StatusReason.Forbidden ? document.With("details", MapDocument.Empty) : document;
        return new HttpResponse(status.Code, JsonWriter.Write(document.With("code", new NumberDocument(status.Code)), indent: 2), "application/json");
    }
}
