using System.Collections.Immutable;

namespace StudyPortal.Learning.Commands;

/// <summary>One form for words that mean the same.</summary>
internal static class WordForms
{
    private const string UnitEnding = ".service";

    // kubectl api-resources: short names and plurals.
    private static readonly ImmutableDictionary<string, string> _resources = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["po"] = "pod", ["pods"] = "pod", ["no"] = "node", ["nodes"] = "node", ["ns"] = "namespace", ["namespaces"] = "namespace", ["deploy"] = "deployment", ["deployments"] = "deployment",
        ["svc"] = "service", ["services"] = "service", ["cm"] = "configmap", ["configmaps"] = "configmap", ["secrets"] = "secret", ["leases"] = "lease", ["ev"] = "event", ["events"] = "event",
        ["ds"] = "daemonset", ["daemonsets"] = "daemonset", ["rs"] = "replicaset", ["replicasets"] = "replicaset", ["csr"] = "certificatesigningrequest",
    }.ToImmutableDictionary(StringComparer.Ordinal);

    internal static ImmutableArray<string> Of(string program, IReadOnlyList<string> words) => program switch
    {
        "systemctl" => [.. words.Take(1), .. words.Skip(1).Select(Unit)],
        "kubectl" when words is ["get" or "describe" or "delete" or "edit" or "scale", var resource, ..] => [words[0], .. Resource(resource), .. words.Skip(2).Select(Path)],
        _ => [.. words.Select(Path)],
    };

    internal static string OfValue(KnownFlag flag, string value) => flag.Value switch
    {
        FlagValue.Unit => Unit(value),
        FlagValue.Many => string.Join(',', value.Split(',').Select(Path).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)),
        _ => Path(value),
    };

    private static string Unit(string name) => name.EndsWith(UnitEnding, StringComparison.Ordinal) ? name[..^UnitEnding.Length] : name;

    // A folder is the same folder with a slash behind it, and so is an address.
    private static string Path(string word) => word.Length > 1 && word.EndsWith('/') && (word[0] == '/' || word.Contains("://", StringComparison.Ordinal)) ? word.TrimEnd('/') : word;

    private static IEnumerable<string> Resource(string word)
    {
        var slash = word.IndexOf('/', StringComparison.Ordinal);
        var kind = slash < 0 ? word : word[..slash];
        return [_resources.GetValueOrDefault(kind, kind), .. slash < 0 ? Enumerable.Empty<string>() : [word[(slash + 1)..]]];
    }
}
