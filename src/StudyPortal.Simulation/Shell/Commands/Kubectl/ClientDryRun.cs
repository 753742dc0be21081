using StudyPortal.Simulation.Kubernetes.Documents;
using StudyPortal.Simulation.Kubernetes.Objects;
using StudyPortal.Simulation.Shell.Commands.Kubectl.Printing;

namespace StudyPortal.Simulation.Shell.Commands.Kubectl;

/// <summary>What <c>--dry-run=client</c> prints: the object as kubectl makes it, before an API server has filled it in.</summary>
internal static class ClientDryRun
{
    private static readonly SortedSet<string> _filledIn = new(StringComparer.Ordinal)
    {
        "enableServiceLinks", "progressDeadlineSeconds", "protocol", "revisionHistoryLimit", "schedulerName", "securityContext", "terminationGracePeriodSeconds",
        "terminationMessagePath", "terminationMessagePolicy",
    };

    // kubectl run sets these two, kubectl create deployment does not (pkg/generate/versioned/run.go).
    private static readonly SortedSet<string> _setByRun = new(StringComparer.Ordinal) { "dnsPolicy", "restartPolicy" };

    /// <summary>Prints it in the form that <c>-o</c> asks for, and returns the exit code.</summary>
    public static int Print(KubectlRun run, ApiObject subject)
    {
        switch (run.Flags.Value("output"))
        {
            case null:
                run.Context.Print($"{subject.Resource.QualifiedSingular}/{subject.Name} created (dry run)");
                return 0;
            case "yaml":
                run.Context.Print(YamlWriter.Write(DocumentOf(subject, run.Flags.Has("namespace"))));
                return 0;
            case "json":
                run.Context.Print(JsonWriter.Write(DocumentOf(subject, run.Flags.Has("namespace"))));
                return 0;
            default:
                return ObjectPrinter.Print(run, [subject], isList: false, withKind: false);
        }
    }

    /// <summary>The document; a namespace stands in it where the line named one.</summary>
    public static MapDocument DocumentOf(ApiObject subject, bool withNamespace)
    {
        var document = ObjectDocuments.ToDocument(subject);
        if (!withNamespace && document["metadata"] is MapDocument meta)
            document = document.With("metadata", meta.Without("namespace"));
        if (subject is Namespace)
            document = document.With("spec", MapDocument.Empty);
        else if (document["spec"] is MapDocument spec)
            document = document.With("spec", Made(spec, subject is Deployment));
        return subject is Pod or Deployment or Namespace ? document.With("status", MapDocument.Empty) : document;
    }

    private static Document Made(Document document, bool isTemplate) => document switch
    {
        MapDocument map => new MapDocument(
        [
            .. map.Entries.Where(entry => !_filledIn.Contains(entry.Key) && !(isTemplate && _setByRun.Contains(entry.Key)))
                .Select(entry => KeyValuePair.Create(entry.Key, entry.Key == "strategy" ? MapDocument.Empty : Made(entry.Value, isTemplate))),
        ]),
        ListDocument list => new ListDocument([.. list.Items.Select(item => Made(item, isTemplate))]),
        _ => document,
    };
}
