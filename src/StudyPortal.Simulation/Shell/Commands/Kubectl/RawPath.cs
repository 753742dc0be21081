using System.Globalization;
using StudyPortal.Simulation.Kubernetes.Api;
using StudyPortal.Simulation.Kubernetes.Documents;
using StudyPortal.Simulation.Kubernetes.Objects;

namespace StudyPortal.Simulation.Shell.Commands.Kubectl;

/// <summary>Objects by their path: <c>kubectl get --raw /api/v1/namespaces/default/pods?resourceVersion=0</c>.</summary>
internal static class RawPath
{
    private const string Version = "resourceVersion=";

    /// <summary>What the path asks for; null where it is not that of a list or an object.</summary>
    public static ApiRequest? Read(string path)
    {
        var mark = path.IndexOf('?', StringComparison.Ordinal);
        var parts = (mark < 0 ? path : path[..mark]).Split('/', StringSplitOptions.RemoveEmptyEntries);
        var root = parts is ["api", _, ..] ? 2 : parts is ["apis", _, _, ..] ? 3 : 0;
        if (root == 0 || parts.Length == root)
            return null;
        var rest = parts[root..];
        var (inNamespace, named) = rest is ["namespaces", var name, _, ..] ? (name, rest[2..]) : ("", rest);
        var list = $"/{string.Join('/', parts[..root])}/{named[0]}";
        if (ResourceKind.All.FirstOrDefault(kind => kind.Path("") == list) is not { } found)
            return null;
        var version = VersionIn(mark < 0 ? "" : path[(mark + 1)..]);
        return named.Length switch
        {
            1 => new ListObjects(found, inNamespace, version),
            2 => new GetObject(found, inNamespace, named[1], version),
            _ => null,
        };
    }

    /// <summary>The answer as it stands in the reply, in one line.</summary>
    public static string Print(ApiRequest asked, ApiResponse response)
    {
        var kind = asked.Resource;
        if (response is ObjectResponse { Object: var subject })
            return JsonWriter.WriteCompact(Headed(kind.Kind, kind.ApiVersion, ObjectDocuments.ToDocument(subject)));
        var list = (ListResponse)response;
        return JsonWriter.WriteCompact(Headed(kind.Kind + "List", kind.ApiVersion, MapDocument.Of(
            ("metadata", MapDocument.Of(("resourceVersion", new TextDocument(list.ResourceVersion.ToString(CultureInfo.InvariantCulture))))),
            ("items", new ListDocument([.. list.Items.Select(item => new MapDocument(Bare(ObjectDocuments.ToDocument(item))))])))));
    }

    private static MapDocument Headed(string kind, string version, MapDocument body) =>
        new([KeyValuePair.Create<string, Document>("kind", new TextDocument(kind)), KeyValuePair.Create<string, Document>("apiVersion", new TextDocument(version)), .. Bare(body)]);

    // The items of a list do not repeat their kind.
    private static System.Collections.Immutable.ImmutableArray<KeyValuePair<string, Document>> Bare(MapDocument body) =>
        [.. body.Entries.Where(entry => entry.Key is not ("kind" or "apiVersion"))];

    private static long? VersionIn(string query)
    {
        foreach (var pair in query.Split('&'))
        {
            if (pair.StartsWith(Version, StringComparison.Ordinal) && long.TryParse(pair[Version.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var version))
                return version;
        }

        return null;
    }
}
