using StudyPortal.Simulation.Kubernetes.Documents;

namespace StudyPortal.Simulation.Shell.Commands.Kubectl;

/// <summary><c>kubectl config view|current-context|get-contexts</c>.</summary>
internal sealed class ConfigVerb() : KubectlVerb("config", "print the kubeconfig: kubectl config view", "raw minify output=/o")
{
    private static readonly string[] _secret = ["certificate-authority-data", "client-certificate-data", "client-key-data"];

    public override int Run(KubectlRun run)
    {
        var (path, isGiven) = KubectlFiles.ConfigPath(run.Context, run.Flags);
        var text = run.Context.ReadText(path);
        if (text is null && isGiven)
            return run.Fail($"error: stat {path}: no such file or directory");

        var document = YamlReader.First(text ?? "") ?? MapDocument.Of(
            ("apiVersion", new TextDocument("v1")), ("clusters", NullDocument.Instance), ("contexts", NullDocument.Instance), ("current-context", new TextDocument("")),
            ("kind", new TextDocument("Config")), ("users", NullDocument.Instance));
        switch (run.Words)
        {
            case ["view"]:
                run.Context.Print(YamlWriter.Write((run.Flags.Has("raw") ? document : Hidden(document)).Sorted()));
                return 0;
            case ["current-context"]:
                var current = document["current-context"]?.AsText ?? "";
                if (current.Length == 0)
                    return run.Fail("error: current-context is not set");

                run.Context.Print(current);
                return 0;
            default:
                return run.Fail("error: must specify one of view and current-context");
        }
    }

    private static Document Hidden(Document document) => document switch
    {
        MapDocument map => new MapDocument([.. map.Entries.Select(entry => new KeyValuePair<string, Document>(
            entry.Key, _secret.Contains(entry.Key, StringComparer.Ordinal) ? new TextDocument("DATA+OMITTED") : entry.Key == "token" ? new TextDocument("REDACTED") : Hidden(entry.Value)))]),
        ListDocument list => new ListDocument([.. list.Items.Select(Hidden)]),
        _ => document,
    };
}
