using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using StudyPortal.Simulation.Kernel;
using StudyPortal.Simulation.Shell;
using StudyPortal.Simulation.World;

namespace StudyPortal.Simulation.Tests.Scenarios;

/// <summary>
/// Runs the lines of a scenario in the shell of a cluster. Beside what the shell knows there are <c>topology NAME seed=N</c>, which begins it, <c>occurrences [KIND …]</c>, which prints what happened since
/// it was last asked, and <c>time</c>, which prints the seconds since then. An empty line of a print stands as <c>~</c>, since an empty line ends it in the file; an exit code that is not zero is told.
/// </summary>
internal sealed class ShellScenario
{
    private const string EmptyLine = "~";

    private static readonly ConcurrentDictionary<(string Name, ulong Seed), Lazy<Cluster>> _settled = new();

    private readonly List<Occurrence> _occurrences = [];
    private ShellSession? _session;
    private Instant _asked;

    public string Execute(string line)
    {
        if (line.StartsWith("topology ", StringComparison.Ordinal))
            return Begin(new ScenarioLine(line));
        if (_session is null)
            throw new InvalidOperationException("A scenario begins with: topology NAME seed=NUMBER");
        var words = new ScenarioLine(line);
        return words.Verb switch
        {
            "occurrences" => Tell(line.Split(' ')[1..]),
            "time" => Time(),
            _ => Submit(_session, line),
        };
    }

    private string Begin(ScenarioLine line)
    {
        var (name, seed) = (line.Word(1), (ulong)line.NumberOption("seed", otherwise: 1));
        var topology = Topology.Named(name) ?? throw new FormatException($"There is no topology '{name}'.");
        var cluster = _settled.GetOrAdd((name, seed), key => new Lazy<Cluster>(() => Cluster.Settled(topology, key.Seed))).Value;
        (_session, _asked) = (ShellSession.Open(cluster, "cp1"), cluster.Now);
        return "";
    }

    private string Submit(ShellSession session, string line)
    {
        var turn = session.Submit(line);
        _session = turn.Next;
        _occurrences.AddRange(turn.Occurrences);
        var text = new StringBuilder();
        foreach (var printed in turn.Printed)
            text.Append(printed.Text.Length == 0 ? EmptyLine : printed.Text.TrimEnd()).Append('\n');
        if (turn.ExitCode != 0)
            text.Append(CultureInfo.InvariantCulture, $"[exit {turn.ExitCode}]\n");
        return text.ToString();
    }

    private string Tell(string[] kinds)
    {
        var text = new StringBuilder();
        foreach (var occurrence in _occurrences.Where(occurrence => kinds.Length == 0 || kinds.Contains(occurrence.Kind.Replace(' ', '-'), StringComparer.Ordinal)))
            text.Append(CultureInfo.InvariantCulture, $"{(occurrence.At - _asked).TotalSeconds,8:0.000} {occurrence.Place}: {occurrence.Sentence}\n");
        _occurrences.Clear();
        return text.ToString();
    }

    private string Time()
    {
        var passed = _session!.Cluster.Now - _asked;
        _asked = _session.Cluster.Now;
        return string.Create(CultureInfo.InvariantCulture, $"{passed.TotalSeconds:0.0} s\n");
    }
}
