using System.Xml.Linq;

namespace StudyPortal.Simulation.Tests.Tidy.Rules;

/// <summary>Five projects, one direction.</summary>
internal static class ProjectRules
{
    private static readonly Dictionary<string, string[]> _allowed = new(StringComparer.Ordinal)
    {
        ["StudyPortal.Simulation"] = [],
        ["StudyPortal.Data"] = [],
        ["StudyPortal.Learning"] = ["StudyPortal.Simulation"],
        ["StudyPortal.Content"] = ["StudyPortal.Learning"],
        ["StudyPortal.Web"] = ["StudyPortal.Content", "StudyPortal.Data"],
    };

    private static readonly string[] _withoutWeb = ["StudyPortal.Simulation", "StudyPortal.Learning", "StudyPortal.Content"];

    private static readonly string[] _analyzers = ["Meziantou.Analyzer", "Microsoft.CodeAnalysis.BannedApiAnalyzers"];

    /// <summary>Each project refers to exactly the projects that the architecture gives it.</summary>
    public static TidyRule References { get; } = new("project references", tree => Projects(tree).SelectMany(Misdirected));

    /// <summary>Simulation has no packages, the pure projects know nothing of the web, and what all projects get is analyzers.</summary>
    public static TidyRule Packages { get; } = new("packages of the pure projects", tree => Projects(tree).SelectMany(Foreign).Concat(Shared(tree)));

    private static IEnumerable<SourceFile> Projects(SourceTree tree) => tree.Under("src").Where(file => file.IsOf(".csproj"));

    private static IEnumerable<Finding> Misdirected(SourceFile project)
    {
        var name = Path.GetFileNameWithoutExtension(project.Name);
        var references = Includes(project, "ProjectReference").Select(path => Path.GetFileNameWithoutExtension(path.Replace('\\', '/'))).ToList();
        if (!_allowed.TryGetValue(name, out var allowed))
            yield return new Finding(project.Path, 1, "is not one of the five projects");
        else if (!references.Order(StringComparer.Ordinal).SequenceEqual(allowed.Order(StringComparer.Ordinal), StringComparer.Ordinal))
            yield return new Finding(project.Path, 1, $"refers to [{string.Join(", ", references)}] instead of [{string.Join(", ", allowed)}]");
    }

    private static IEnumerable<Finding> Foreign(SourceFile project)
    {
        var name = Path.GetFileNameWithoutExtension(project.Name);
        if (!_withoutWeb.Contains(name, StringComparer.Ordinal))
            yield break;

        if (Xml(project).Attribute("Sdk")?.Value != "Microsoft.NET.Sdk" || Includes(project, "FrameworkReference").Any())
            yield return new Finding(project.Path, 1, "knows more than the base class library's SDK");
        if (name == "StudyPortal.Simulation" && Includes(project, "PackageReference").Any())
            yield return new Finding(project.Path, 1, "has a package");
    }

    private static IEnumerable<Finding> Shared(SourceTree tree) =>
        from props in tree.Files
        where props.Path is "Directory.Build.props" or "src/Directory.Build.props"
        from package in Includes(props, "PackageReference")
        where !_analyzers.Contains(package, StringComparer.Ordinal)
        select new Finding(props.Path, 1, $"gives {package} to every project, Simulation included");

    private static IEnumerable<string> Includes(SourceFile project, string item) =>
        Xml(project).Descendants(item).Select(element => element.Attribute("Include")?.Value).OfType<string>();

    private static XElement Xml(SourceFile project) => XElement.Parse(string.Join('\n', project.Lines));
}
