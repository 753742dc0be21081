using System.Collections.Immutable;
using StudyPortal.Simulation.Kubernetes.Documents;
using StudyPortal.Simulation.Kubernetes.Objects;

namespace StudyPortal.Simulation.Kubernetes.Api.Server;

/// <summary>Merges documents: JSON merge patch (RFC 7386), and of the strategic one that lists whose items have names are merged by them.</summary>
internal static class Merging
{
    /// <summary>The object with the changes, or why there is none.</summary>
    public static (ApiObject? Merged, StatusResponse? Refusal) Apply(DocumentPatch patch, ApiObject stored)
    {
        var merged = Merge(ObjectDocuments.ToDocument(stored), patch.Changes, patch.IsStrategic);
        return ObjectDocuments.FromDocument(merged) switch
        {
            Decoded { UnknownFields.IsEmpty: true } decoded => (decoded.Object, null),
            Decoded decoded => (null, StatusResponse.BadRequest(
                $"{stored.Kind} in version \"{stored.Resource.Version}\" cannot be handled as a {stored.Kind}: {decoded.StrictProblem}")),
            Undecodable wrong => (null, StatusResponse.BadRequest($"{stored.Kind} in version \"{stored.Resource.Version}\" cannot be handled as a {stored.Kind}: {wrong.Message}")),
            _ => (null, StatusResponse.BadRequest("the patch changes apiVersion or kind")),
        };
    }

    /// <summary>A document with changes merged in.</summary>
    public static Document Merge(Document before, Document changes, bool isStrategic) => (before, changes) switch
    {
        (MapDocument map, MapDocument wanted) => MergeMaps(map, wanted, isStrategic),
        (_, MapDocument wanted) => MergeMaps(MapDocument.Empty, wanted, isStrategic),
        (ListDocument list, ListDocument wanted) when isStrategic && AreNamed(list) && AreNamed(wanted) => MergeLists(list, wanted),
        _ => changes,
    };

    private static MapDocument MergeMaps(MapDocument before, MapDocument changes, bool isStrategic)
    {
        foreach (var (key, value) in changes.Entries)
            before = value is NullDocument ? before.Without(key) : before.With(key, Merge(before[key] ?? NullDocument.Instance, value, isStrategic));
        return before;
    }

    private static ListDocument MergeLists(ListDocument before, ListDocument changes)
    {
        var items = before.Items;
        foreach (var change in changes.Items)
        {
            var index = IndexOf(items, change["name"]!.AsText!);
            items = index < 0 ? items.Add(change) : items.SetItem(index, Merge(items[index], change, isStrategic: true));
        }

        return new ListDocument(items);
    }

    private static int IndexOf(ImmutableArray<Document> items, string name)
    {
        for (var index = 0; index < items.Length; index++)
        {
            if (items[index]["name"]?.AsText == name)
                return index;
        }

        return -1;
    }

    private static bool AreNamed(ListDocument list) => list.Items.All(item => item["name"]?.AsText is not null);
}
