using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace StudyPortal.Simulation.Kubernetes.Api.Server;

/// <summary>How many requests an API server answered, for <c>/metrics</c>. It changes in place.</summary>
internal sealed class RequestCounts
{
    private readonly List<Count> _counts = [];

    /// <summary>Counts an answer.</summary>
    public void Add(ApiRequest request, int code)
    {
        var counts = CollectionsMarshal.AsSpan(_counts);
        for (var index = 0; index < counts.Length; index++)
        {
            ref var count = ref counts[index];
            if (count.Code != code || !ReferenceEquals(count.Resource, request.Resource.Plural) || !ReferenceEquals(count.Verb, request.Verb) || count.Subresource != request.Subresource)
                continue;
            count = count with { Number = count.Number + 1 };
            return;
        }

        _counts.Add(new Count(request.Verb, request.Resource.Group, request.Resource.Plural, request.Subresource, code, 1));
    }

    /// <summary>Writes them as Prometheus reads them, in a fixed order.</summary>
    public void Write(StringBuilder text)
    {
        text.Append("# HELP apiserver_request_total [STABLE] Counter of apiserver requests broken out for each verb, dry run value, group, version, resource, scope, component, "
            + "and HTTP response code.\n# TYPE apiserver_request_total counter\n");
        foreach (var count in _counts.OrderBy(count => count.Resource, StringComparer.Ordinal).ThenBy(count => count.Verb, StringComparer.Ordinal)
            .ThenBy(count => count.Subresource, StringComparer.Ordinal).ThenBy(count => count.Code))
        {
            text.Append(CultureInfo.InvariantCulture, $"apiserver_request_total{{code=\"{count.Code}\",component=\"apiserver\",dry_run=\"\",group=\"{count.Group}\",")
                .Append(CultureInfo.InvariantCulture, $"resource=\"{count.Resource}\",subresource=\"{count.Subresource}\",verb=\"{MethodOf(count.Verb)}\",version=\"v1\"}} {count.Number}\n");
        }
    }

    /// <summary>Counts of its own with the same numbers.</summary>
    public RequestCounts Fork()
    {
        var fork = new RequestCounts();
        fork._counts.AddRange(_counts);
        return fork;
    }

    private static string MethodOf(string verb) => verb switch { "create" => "POST", "update" => "PUT", _ => verb.ToUpperInvariant() };

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Count(string Verb, string Group, string Resource, string Subresource, int Code, long Number);
}
