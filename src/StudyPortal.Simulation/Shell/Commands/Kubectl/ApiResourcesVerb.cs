using StudyPortal.Simulation.Kubernetes.Objects;
using StudyPortal.Simulation.Shell.Text;

namespace StudyPortal.Simulation.Shell.Commands.Kubectl;

/// <summary><c>kubectl api-resources</c>: the kinds that are modelled.</summary>
internal sealed class ApiResourcesVerb() : KubectlVerb("api-resources", "print the kinds of objects", "namespaced= output=/o no-headers api-group=")
{
    public override int Run(KubectlRun run)
    {
        if (!run.Connect())
            return 1;

        var isNamespaced = run.Flags.Value("namespaced");
        var kinds = ResourceKind.All.Where(kind => isNamespaced is null || kind.Namespaced == (isNamespaced == "true")).ToList();
        if (run.Flags.Value("output") == "name")
        {
            foreach (var kind in kinds)
                run.Context.Print(kind.QualifiedPlural);
            return 0;
        }

        var writer = TabWriter.ForTables();
        if (!run.Flags.Has("no-headers"))
            writer.Add("NAME\tSHORTNAMES\tAPIVERSION\tNAMESPACED\tKIND");
        foreach (var kind in kinds)
            writer.AddRow([kind.Plural, string.Join(',', kind.ShortNames), kind.ApiVersion, kind.Namespaced ? "true" : "false", kind.Kind]);
        run.Context.Print(writer.ToString());
        return 0;
    }
}
