using StudyPortal.Content.Diagrams;
using StudyPortal.Content.Findings;
using StudyPortal.Content.Yaml;
using StudyPortal.Learning.Grading;
using StudyPortal.Learning.Manifests;
using StudyPortal.Learning.Questions;
using StudyPortal.Simulation.Shell;
using StudyPortal.Simulation.World;

namespace StudyPortal.Content.Questions;

/// <summary>Understands a manifest to mend: the cluster that it is run in, what must work then, and what must be true of its structure. Whether that is so is proved by <see cref="QuestionProof"/>.</summary>
internal sealed class ManifestReader(QuestionParts parts)
{
    private const int MostChecks = 6;
    private const string Folder = "/etc/kubernetes/manifests/";

    /// <summary>A run costs processor time for each learner and text.</summary>
    private static readonly TimeSpan MostTime = TimeSpan.FromMinutes(5);

    private static readonly Topology _anyTopology = new(ControlPlanes: 1, Workers: 0, Front: Simulation.Kubernetes.Kubeadm.EndpointKind.None);

    private readonly FindingList _findings = parts.Findings;

    public ManifestToEdit Read(QuestionHead head, QuestionSource source, YamlFields fields)
    {
        var topology = ClusterFields.ReadTopology(fields.Text("topology"), _findings);
        var cluster = topology is null ? null : ClusterParts.Of(topology);
        var names = new StoryNames(cluster, _findings);
        var seed = ClusterFields.ReadSeed(fields, _findings);
        var host = fields.Text("host");
        names.CheckHost(host);
        var file = fields.Text("file");
        if (file.Value.Length > 0 && !file.Value.StartsWith(Folder, StringComparison.Ordinal))
            _findings.Error(file.Line, $"the kubelet looks for static pods in {Folder}; write a file there");
        var before = names.Inputs(fields.OptionalTexts("before"));
        var within = ReadTime(fields);
        var works = fields.Texts("works");
        foreach (var name in works)
            names.CheckVerdict(name.Value, name.Line);
        var nodes = fields.OptionalList("checks");
        if (nodes.Count > MostChecks)
            _findings.Error(nodes[MostChecks].Line, string.Create(null, $"the question has {nodes.Count} checks; write {MostChecks} at most"));
        var checks = nodes.Select(ReadCheck).OfType<ManifestCheck>().ToList();
        var (given, solution) = (ReadCode(source.Manifest, source, "Manifest"), ReadCode(source.Solution, source, "Solution"));
        parts.Lines = new ProofLines(
            [.. before.Select(input => input.Line)], given.Line, solution.Line, [.. works.Select(name => name.Line)], [.. nodes.Select(node => node.Line)]);
        return new ManifestToEdit(
            head, new Workbench(topology ?? _anyTopology, seed, host.Value, file.Value, DiagramReader.Values(before), within), given.Text, solution.Text, checks, DiagramReader.Values(works));
    }

    private Passage ReadCode(Passage? code, QuestionSource source, string heading)
    {
        if (code is null)
            _findings.Error(source.Line, $"a manifest question needs a '### {heading}' with the file in a code fence");
        else if (code.Text.Length > Grader.LongestManifest)
            _findings.Error(code.Line, string.Create(null, $"this manifest has {code.Text.Length} characters; an answer may have {Grader.LongestManifest}"));
        return code ?? new Passage("", source.Line);
    }

    private TimeSpan ReadTime(YamlFields fields)
    {
        var text = fields.Text("within");
        if (DurationText.Read(text.Value) is { } time && time <= MostTime)
            return time;
        if (text.Value.Length > 0)
            _findings.Error(text.Line, $"'{text.Value}' is no time to wait; write 90s or 3m, {DurationText.Write(MostTime)} at most");
        return TimeSpan.FromMinutes(1);
    }

    private ManifestCheck? ReadCheck(YamlNode node)
    {
        if (YamlFields.Of(node, "a check", _findings) is not { } fields)
            return null;
        var subject = One(fields, "flag", "path");
        if (subject.Value.Length > 0 && ManifestText.ComplaintAbout(subject.Value) is { } complaint)
            _findings.Error(subject.Line, complaint);
        var (demand, value) = ReadDemand(fields);
        var (feedback, misconception) = parts.ReadRemark(fields);
        return new ManifestCheck(subject.Value, demand, value, feedback, misconception);
    }

    private (ManifestDemand Demand, string Value) ReadDemand(YamlFields fields)
    {
        if (fields.OptionalNode("missing") is null)
            return (fields.OptionalNode("equals") is null ? ManifestDemand.Contain : ManifestDemand.Equal, One(fields, "equals", "contains").Value);
        if (!fields.Truth("missing"))
            _findings.Error(fields.LineOf("missing"), "'missing' is true or left out");
        return (ManifestDemand.BeMissing, "");
    }

    private Placed<string> One(YamlFields fields, string key, string other)
    {
        var (first, second) = (fields.OptionalText(key), fields.OptionalText(other));
        if (first is null == second is null)
            _findings.Error(fields.Line, $"a check has one of '{key}' and '{other}'");
        return first ?? second ?? new Placed<string>("", fields.Place);
    }
}
