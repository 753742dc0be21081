using StudyPortal.Content.Files;
using StudyPortal.Content.Findings;
using StudyPortal.Content.Glossary;
using StudyPortal.Content.Loading;
using StudyPortal.Content.References;
using StudyPortal.Content.Yaml;

namespace StudyPortal.Content.Paths;

/// <summary>A file of a path.</summary>
/// <param name="StudyPath">Null where the file has errors.</param>
/// <param name="Routes">Where its steps lead.</param>
/// <param name="References">What its texts point to.</param>
internal sealed record PathFile(StudyPath? StudyPath, IReadOnlyList<Placed<string>> Routes, TextReferences References) : ContentPart
{
    private const int MostMinutes = 240;
    private const int MostSteps = 60;

    public static PathFile Read(TextFile file, string slug, FindingList findings, TermUses terms)
    {
        if (YamlFields.Of(YamlText.Read(file.Text, firstLine: 1, findings), "a path", findings) is not { } fields)
            return new PathFile(null, [], TextReferences.None);

        var errorsBefore = findings.ErrorCount;
        var fragments = new Fragments(slug, findings, terms);
        var title = fields.Text("title").Value;
        var summary = fragments.Render(fields.Text("summary"));
        var routes = new List<Placed<string>>();
        var steps = new List<PathStep>();
        foreach (var node in fields.List("steps"))
        {
            if (YamlFields.Of(node, "a step", findings) is not { } step)
                continue;
            var route = step.Text("go");
            steps.Add(new PathStep(route.Value, step.Integer("minutes", 1, MostMinutes), fragments.RenderInline(step.Text("why"))));
            if (route.Value.Length > 0)
                routes.Add(route);
            step.Finish();
        }

        if (steps.Count > MostSteps)
            findings.Error(fields.LineOf("steps"), string.Create(null, $"a path has {MostSteps} steps at most; cut this one in two"));
        fields.Finish();
        var isWhole = findings.ErrorCount == errorsBefore && steps.Count > 0;
        return new PathFile(isWhole ? new StudyPath(slug, title, summary, steps) : null, routes, fragments.References);
    }
}
