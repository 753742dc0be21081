using StudyPortal.Content.Findings;
using StudyPortal.Learning.Grading;
using StudyPortal.Simulation.World;

namespace StudyPortal.Content.Diagrams;

/// <summary>Reads what names parts of a cluster: views, ids, inputs and statements. Each that names nothing is a finding.</summary>
/// <param name="parts">Null where the topology is not known: then names of its parts are let pass.</param>
internal sealed class StoryNames(ClusterParts? parts, FindingList findings)
{
    private const string InsidePrefix = "inside ";

    private static readonly string[] Answers = [.. Enum.GetValues<VerdictAnswer>().Select(VerdictText.Write)];

    public DiagramView? View(Placed<string> text)
    {
        switch (text.Value)
        {
            case "":
                return null;
            case "overview":
                return new DiagramView.Whole();
            case "etcd":
                return new DiagramView.Etcd();
            case var inside when inside.StartsWith(InsidePrefix, StringComparison.Ordinal):
                var host = inside[InsidePrefix.Length..].Trim();
                Check(host, text.Line, "machine", parts is null ? null : parts.Hosts);
                return new DiagramView.Inside(host);
            default:
                findings.Error(text.Line, $"unknown view '{text.Value}'; write overview, etcd or 'inside' and a machine{NearName.DidYouMean(text.Value, ["overview", "etcd"])}");
                return null;
        }
    }

    public IReadOnlyList<string> Focus(IReadOnlyList<Placed<string>> ids)
    {
        foreach (var id in ids)
        {
            if (Turned(id.Value) is { } link)
                findings.Error(id.Line, $"the link '{id.Value}' is drawn the other way round; write '{link}'");
            else
                Check(id.Value, id.Line, "part", parts?.Ids);
        }

        return DiagramReader.Values(ids);
    }

    /// <summary>A machine, or what stands in a machine's place.</summary>
    public void CheckMachine(string name, int line) => Check(name, line, "machine", parts?.Machines);

    /// <summary>A machine that has a disk and programs.</summary>
    public void CheckHost(Placed<string> name) => Check(name.Value, name.Line, "machine", parts is null ? null : parts.Hosts);

    public IReadOnlyList<Placed<string>> Inputs(IReadOnlyList<Placed<string>> inputs)
    {
        foreach (var input in inputs.Where(input => input.Value.Length > 0 && parts is not null))
        {
            if (InputShape.Problem(input.Value, parts!) is { } problem)
                findings.Error(input.Line, problem);
        }

        return inputs;
    }

    public void CheckVerdict(string name, int line)
    {
        if (parts is not null && name.Length > 0 && VerdictShape.Problem(name, parts) is { } problem)
            findings.Error(line, problem);
    }

    public VerdictAnswer Answer(Placed<string> text)
    {
        if (VerdictText.Parse(text.Value) is { } answer)
            return answer;
        if (text.Value.Length > 0)
            findings.Error(text.Line, $"'{text.Value}' is not an answer; write {string.Join(", ", Answers[..^1])} or {Answers[^1]}{NearName.DidYouMean(text.Value, Answers)}");
        return VerdictAnswer.No;
    }

    /// <summary>The link that is drawn between two machines which were named the other way round, or null.</summary>
    private string? Turned(string id) =>
        id.Split("--") is [var from, var to] && parts is not null && !parts.Ids.Contains(id) && parts.Ids.Contains($"{to}--{from}") ? $"{to}--{from}" : null;

    private void Check(string name, int line, string what, IEnumerable<string>? known)
    {
        if (name.Length > 0 && known?.Contains(name, StringComparer.Ordinal) == false)
            findings.Error(line, $"unknown {what} '{name}'{NearName.DidYouMean(name, known)}");
    }
}
