using System.Globalization;
using System.Text;
using StudyPortal.Simulation.Shell;
using StudyPortal.Simulation.World;

namespace StudyPortal.Simulation.Tests.Scenarios;

/// <summary>
/// Gives inputs to a cluster as authors write them (<see cref="InputText"/>), and prints what typed lines print and how requests end. Beside them there are <c>topology NAME seed=N</c>, which begins it, and
/// <c>verdict NAME …</c>, which prints the answers to these.
/// </summary>
internal sealed class InputScenario
{
    public History? History { get; private set; }

    public string Execute(string line)
    {
        var words = new ScenarioLine(line);
        if (words.Verb is "topology")
        {
            History = History.From(Cluster.Settled(Topology.Named(words.Word(1))!, (ulong)words.NumberOption("seed", otherwise: 1)));
            return "";
        }

        if (History is null)
            throw new InvalidOperationException("A scenario begins with: topology NAME seed=NUMBER");
        return words.Verb is "verdict" ? Judged(History.Present.Judge(), line.Split(' ')[1..]) : Give(History, line);
    }

    private string Give(History history, string line)
    {
        if (InputText.Read(line, history) is not InputReading.Read read)
            return $"{((InputReading.Unreadable)InputText.Read(line, history)).Complaint}\n";
        var step = history.Take(read.Input);
        History = step.Next;
        return step.Step.Result switch
        {
            LineResult result => Printed(result),
            RequestTrace trace => trace.Sentence + "\n",
            FaultOutcome.Impossible impossible => impossible.Reason + "\n",
            _ => "",
        };
    }

    private static string Printed(LineResult result)
    {
        var text = new StringBuilder();
        foreach (var printed in result.Printed)
            text.Append(printed.Text.Length == 0 ? "~" : printed.Text.TrimEnd()).Append('\n');
        return result.ExitCode == 0 ? text.ToString() : text.Append(CultureInfo.InvariantCulture, $"[exit {result.ExitCode}]\n").ToString();
    }

    private static string Judged(ClusterVerdicts verdicts, string[] names) =>
        string.Concat(names.Select(name => $"{name}: {VerdictNames.Find(verdicts, name)?.Sentence ?? "no such verdict"}\n"));
}
