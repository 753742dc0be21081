using StudyPortal.Simulation.Kubernetes.Documents;
using StudyPortal.Simulation.Kubernetes.Objects;
using StudyPortal.Simulation.Shell.Commands.Kubectl.Printing;
using StudyPortal.Simulation.Shell.Text;

namespace StudyPortal.Simulation.Shell.Commands.Kubectl;

/// <summary>Prints objects in the form that <c>-o</c> asks for.</summary>
internal static class ObjectPrinter
{
    private const string Allowed = "custom-columns,custom-columns-file,go-template,go-template-file,json,jsonpath,jsonpath-as-json,jsonpath-file,kyaml,name,template,templatefile,wide,yaml";

    /// <summary>Prints them and returns the exit code.</summary>
    public static int Print(KubectlRun run, IReadOnlyList<ApiObject> found, bool isList, bool withKind)
    {
        var output = run.Flags.Value("output") ?? "";
        var equals = output.IndexOf('=', StringComparison.Ordinal);
        var (form, argument) = equals < 0 ? (output, "") : (output[..equals], output[(equals + 1)..]);
        if (run.Flags.Value("sort-by") is { } path)
            found = [.. found.OrderBy(subject => Key(path, subject), StringComparer.Ordinal)];
        Document document = isList || found.Count != 1 ? ObjectDocuments.ToList(found) : ObjectDocuments.ToDocument(found[0]);
        switch (form)
        {
            case "" or "wide":
                Tables(run, found, form == "wide", withKind || run.Flags.Has("show-kind"));
                return 0;
            case "yaml":
                run.Context.Print(YamlWriter.Write(document));
                return 0;
            case "json":
                run.Context.Print(JsonWriter.Write(document));
                return 0;
            case "name":
                foreach (var subject in found)
                    run.Context.Print($"{subject.Resource.QualifiedSingular}/{subject.Name}");
                return 0;
            case "jsonpath":
                return Fill(run, argument, document);
            case "custom-columns":
                return Columns(run, argument, found);
            default:
                return run.Fail($"error: unable to match a printer suitable for the output format \"{output}\", allowed formats are: {Allowed}");
        }
    }

    private static string Key(string path, ApiObject subject) =>
        JsonPathTemplate.Values(path, ObjectDocuments.ToDocument(subject)) is [var first, ..] ? JsonPathTemplate.Print(first) : "";

    private static void Tables(KubectlRun run, IReadOnlyList<ApiObject> found, bool isWide, bool withKind)
    {
        var options = new TableOptions(run.Now)
        {
            IsWide = isWide,
            WithNamespace = run.Flags.Has("all-namespaces"),
            WithKind = withKind,
            LabelColumns = [.. run.Flags.Values("label-columns").SelectMany(labels => labels.Split(','))],
            ShowLabels = run.Flags.Has("show-labels"),
            NoHeaders = run.Flags.Has("no-headers"),
        };
        var isFirst = true;
        foreach (var kind in found.Select(subject => subject.Resource).Distinct())
        {
            if (!isFirst)
                run.Context.Print("");
            isFirst = false;
            run.Context.Print(ResourceTable.Write([.. found.Where(subject => subject.Resource == kind)], options));
        }
    }

    private static int Fill(KubectlRun run, string template, Document document)
    {
        switch (JsonPathTemplate.Fill(template, document))
        {
            case JsonPathText text:
                if (text.Text.Length > 0)
                    run.Context.Print(text.Text);
                return 0;
            case JsonPathRefused refused:
                return run.Fail($"error: {refused.Message}");
            default:
                return 1;
        }
    }

    private static int Columns(KubectlRun run, string argument, IReadOnlyList<ApiObject> found)
    {
        var columns = argument.Split(',').Select(column => column.Split(':', 2)).ToList();
        if (columns.Exists(column => column.Length != 2))
            return run.Fail($"error: unexpected custom-columns spec: {argument}, expected <header>:<json-path-expr>");

        var writer = TabWriter.ForTables();
        if (!run.Flags.Has("no-headers"))
            writer.AddRow(columns.Select(column => column[0]));
        foreach (var subject in found)
        {
            var document = ObjectDocuments.ToDocument(subject);
            writer.AddRow(columns.Select(column => JsonPathTemplate.Values(column[1], document) is { IsEmpty: false } values ? string.Join(',', values.Select(JsonPathTemplate.Print)) : "<none>"));
        }

        run.Context.Print(writer.ToString());
        return 0;
    }
}
