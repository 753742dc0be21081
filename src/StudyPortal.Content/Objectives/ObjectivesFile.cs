using StudyPortal.Content.Files;
using StudyPortal.Content.Findings;
using StudyPortal.Content.Loading;
using StudyPortal.Content.Yaml;

namespace StudyPortal.Content.Objectives;

/// <summary>objectives.yml: the domains of the exam, and what a learner can do in each.</summary>
internal sealed record ObjectivesFile(IReadOnlyList<Placed<Domain>> Domains, IReadOnlyList<Placed<Objective>> Objectives) : ContentPart
{
    public const string Path = "objectives.yml";

    private const int WholeExam = 100;

    /// <summary>Stands in for a file that cannot be read: what it may hold is not known.</summary>
    public static ObjectivesFile Unknown { get; } = new([], []);

    public bool IsUnknown => ReferenceEquals(this, Unknown);

    public static ObjectivesFile Read(TextFile file, FindingList findings)
    {
        if (YamlFields.Of(YamlText.Read(file.Text, firstLine: 1, findings), "objectives.yml", findings) is not { } fields)
            return Unknown;

        var domains = fields.List("domains").Select(node => ReadDomain(node, findings)).OfType<Placed<Domain>>().ToList();
        var objectives = fields.List("objectives").Select(node => ReadObjective(node, findings)).OfType<Placed<Objective>>().ToList();
        fields.Finish();
        return new ObjectivesFile(domains, objectives);
    }

    private static Placed<Domain>? ReadDomain(YamlNode node, FindingList findings)
    {
        if (YamlFields.Of(node, "a domain", findings) is not { } fields)
            return null;
        var domain = new Domain(fields.Text("id").Value, fields.Text("title").Value, fields.Integer("weight", 0, WholeExam));
        return fields.Finish() ? new Placed<Domain>(domain, fields.Place) : null;
    }

    private static Placed<Objective>? ReadObjective(YamlNode node, FindingList findings)
    {
        if (YamlFields.Of(node, "an objective", findings) is not { } fields)
            return null;
        var objective = new Objective(fields.Slug("id", findings).Value, fields.Text("title").Value, fields.Text("domain").Value)
        {
            IsSkill = fields.OptionalNode("skill") is not null && fields.Truth("skill"),
        };
        return fields.Finish() ? new Placed<Objective>(objective, fields.Place) : null;
    }
}
