using System.Collections.Immutable;
using StudyPortal.Learning.Questions;
using StudyPortal.Simulation.Kubernetes.Documents;

namespace StudyPortal.Learning.Manifests;

/// <summary>What a manifest says, read as the kubelet reads it.</summary>
public sealed class ManifestText
{
    private readonly Document? _document;

    private ManifestText(Document? document, ManifestSlip? slip) => (_document, Slip) = (document, slip);

    /// <summary>Why it cannot be read; null where it can.</summary>
    public ManifestSlip? Slip { get; }

    /// <summary>How many containers it asks for, those for the beginning included.</summary>
    internal int Containers => ListAt("containers").Length + ListAt("initContainers").Length;

    /// <summary>The name of its first container; empty where it has none.</summary>
    internal string ContainerName => ListAt("containers").FirstOrDefault()?["name"]?.AsText ?? "";

    /// <summary>Reads a manifest. Never throws.</summary>
    public static ManifestText Read(string text) => YamlReader.Read(text) switch
    {
        YamlRefused refused => new ManifestText(null, new ManifestSlip(refused.Line, refused.Problem.Text)),
        YamlDocuments { Documents: [MapDocument first, ..] } => new ManifestText(first, null),
        YamlDocuments { Documents: [_, ..] } => new ManifestText(null, new ManifestSlip(1, "this is no map of fields such as apiVersion, kind and spec")),
        _ => new ManifestText(null, new ManifestSlip(1, "the file says nothing")),
    };

    /// <summary>Text with the line ends that a manifest has on a machine, and one at its end.</summary>
    public static string WithLineEnds(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').TrimEnd('\n') + "\n";

    /// <summary>What is wrong with the subject of a check, or null: a path must be one, a flag has a name.</summary>
    public static string? ComplaintAbout(string subject)
    {
        if (subject.StartsWith("--", StringComparison.Ordinal))
            return subject.Length > 2 && !subject.Contains('=', StringComparison.Ordinal) ? null : $"'{subject}' is no flag; write one such as --data-dir";
        return JsonPathTemplate.Values(subject, MapDocument.Empty) is null ? $"'{subject}' is no path; write one such as .spec.volumes[0].hostPath.path" : null;
    }

    /// <summary>Whether a check holds; of a manifest that cannot be read none does.</summary>
    public bool Holds(ManifestCheck check)
    {
        if (_document is null)
            return false;
        var values = ValuesOf(check);
        return check.Demand switch
        {
            ManifestDemand.Equal => values is [.., var last] && last == check.Value,
            ManifestDemand.Contain => (check.IsOfFlag ? values.TakeLast(1) : values).SelectMany(value => value.Split(',')).Contains(check.Value, StringComparer.Ordinal),
            ManifestDemand.BeMissing => values.IsEmpty,
            _ => throw new System.Diagnostics.UnreachableException($"{check.Demand} is no demand."),
        };
    }

    /// <summary>What stands where a check looks; null where nothing does.</summary>
    public string? Found(ManifestCheck check) => _document is null || ValuesOf(check) is not { IsEmpty: false } values ? null : string.Join(", ", check.IsOfFlag ? values.TakeLast(1) : values);

    // Of a flag that is given twice the last one counts.
    private ImmutableArray<string> ValuesOf(ManifestCheck check) => check.IsOfFlag
        ? [.. ValuesOf(check.Subject)]
        : [.. (JsonPathTemplate.Values(check.Subject, _document!) ?? []).Select(JsonPathTemplate.Print)];

    private IEnumerable<string> ValuesOf(string flag)
    {
        var container = ListAt("containers").FirstOrDefault();
        List<string> words = [.. Texts(container?["command"]), .. Texts(container?["args"])];
        foreach (var (index, word) in words.Index())
        {
            if (word.StartsWith(flag + "=", StringComparison.Ordinal))
                yield return word[(flag.Length + 1)..];
            else if (word == flag)
                yield return index + 1 < words.Count && !words[index + 1].StartsWith('-') ? words[index + 1] : "";
        }
    }

    private ImmutableArray<Document> ListAt(string field) => _document?.At("spec", field)?.AsList ?? [];

    private static IEnumerable<string> Texts(Document? list) => (list?.AsList ?? []).Select(item => item.AsText ?? "");
}
