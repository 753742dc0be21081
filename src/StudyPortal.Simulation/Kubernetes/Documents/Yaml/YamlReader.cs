using System.Collections.Immutable;

namespace StudyPortal.Simulation.Kubernetes.Documents;

/// <summary>Reads manifests, kubeconfigs and kubeadm configurations. Documents are cut at lines <c>---</c> first, as Kubernetes does.</summary>
public static class YamlReader
{
    private const string Separator = "---";

    /// <summary>Every document of the text, or why it is none.</summary>
    public static YamlResult Read(string text)
    {
        var documents = ImmutableArray.CreateBuilder<Document>();
        foreach (var (firstLine, chunk) in Chunks(text))
        {
            var parsed = YamlParser.Parse(chunk, out var problem, out var line);
            if (problem is not null)
                return new YamlRefused(problem, firstLine + line + 1);

            if (parsed is not null)
                documents.Add(parsed);
        }

        return new YamlDocuments(documents.DrainToImmutable());
    }

    /// <summary>The first document of the text, or null where the text is no YAML or says nothing.</summary>
    public static Document? First(string text) => Read(text) is YamlDocuments { Documents: [var first, ..] } ? first : null;

    // k8s.io/apimachinery/pkg/util/yaml/decoder.go: YAMLReader.Read
    private static IEnumerable<(int FirstLine, string Text)> Chunks(string text)
    {
        var lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n');
        var first = 0;
        for (var line = 0; line < lines.Length; line++)
        {
            if (lines[line].TrimEnd() != Separator)
                continue;

            if (line > first)
                yield return (first, string.Join('\n', lines[first..line]) + "\n");
            first = line + 1;
        }

        if (first < lines.Length)
            yield return (first, string.Join('\n', lines[first..]));
    }
}
