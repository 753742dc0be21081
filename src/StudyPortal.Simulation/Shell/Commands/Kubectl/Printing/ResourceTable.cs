using StudyPortal.Simulation.Kubernetes.Objects;
using StudyPortal.Simulation.Shell.Text;

namespace StudyPortal.Simulation.Shell.Commands.Kubectl.Printing;

/// <summary>The table of <c>kubectl get</c> (pkg/printers/internalversion/printers.go).</summary>
internal static class ResourceTable
{
    private const string None = "<none>";

    /// <summary>The table of objects of one kind with its headers.</summary>
    public static string Write(IReadOnlyList<ApiObject> subjects, TableOptions options)
    {
        var writer = TabWriter.ForTables();
        if (!options.NoHeaders)
            writer.AddRow(Headers(subjects[0].Resource, options));
        foreach (var subject in subjects)
            writer.AddRow(Row(subject, options));
        return writer.ToString();
    }

    private static IEnumerable<string> Headers(ResourceKind kind, TableOptions options)
    {
        if (options.WithNamespace && kind.Namespaced)
            yield return "NAMESPACE";
        foreach (var header in ResourceColumns.Headers(kind, options.IsWide))
            yield return header;
        foreach (var label in options.LabelColumns)
            yield return label[(label.LastIndexOf('/') + 1)..].ToUpperInvariant();
        if (options.ShowLabels)
            yield return "LABELS";
    }

    private static IEnumerable<string> Row(ApiObject subject, TableOptions options)
    {
        if (options.WithNamespace && subject.Resource.Namespaced)
            yield return subject.Namespace;
        if (subject is Event remark)
        {
            foreach (var cell in EventRow.Of(remark, options.IsWide, options.Now))
                yield return cell;
            foreach (var label in options.LabelColumns)
                yield return remark.Meta.Labels.GetValueOrDefault(label, "");
            yield break;
        }

        yield return options.WithKind ? $"{subject.Resource.QualifiedSingular}/{subject.Name}" : subject.Name;
        foreach (var cell in ResourceColumns.Cells(subject, options.IsWide, options.Now))
            yield return cell;
        foreach (var label in options.LabelColumns)
            yield return subject.Meta.Labels.GetValueOrDefault(label, "");
        if (options.ShowLabels)
            yield return LabelText(subject);
    }

    private static string LabelText(ApiObject subject) => subject.Meta.Labels.IsEmpty ? None : string.Join(',', subject.Meta.Labels.Select(label => $"{label.Key}={label.Value}"));
}
