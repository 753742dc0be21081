using System.Collections.Immutable;
using System.Text;
using StudyPortal.Simulation.Machines;
using StudyPortal.Simulation.World;

namespace StudyPortal.Simulation.Shell;

/// <summary>What a command sees while it runs: the machine that it runs on, its arguments, what it reads and where it prints. It is not kept.</summary>
/// <param name="cluster">The world, which goes on while a command waits.</param>
/// <param name="machine">Where it runs.</param>
/// <param name="login">The shell that runs it, with variables of this command alone.</param>
/// <param name="arguments">Without the command's name.</param>
/// <param name="input">What the command before it in the pipeline printed.</param>
internal sealed class ShellContext(LiveCluster cluster, Machine machine, Login login, ImmutableArray<string> arguments, string input)
{
    /// <summary>Lines that one command prints at most; the rest is left out with a word about it.</summary>
    public const int MostLines = 5_000;

    private readonly List<PrintedLine> _printed = [];

    public LiveCluster Cluster => cluster;

    public Machine Machine => machine;

    /// <summary>The shell; a command such as <c>cd</c> puts another one in its place.</summary>
    public Login Login { get; set; } = login;

    public ImmutableArray<string> Arguments => arguments;

    /// <summary>What it reads: lines that end in <c>\n</c>.</summary>
    public string Input => input;

    /// <summary>The machine to log in to next, where the command was <c>ssh</c>.</summary>
    public string? GoesTo { get; set; }

    /// <summary>Whether the command was <c>exit</c>.</summary>
    public bool Leaves { get; set; }

    public IReadOnlyList<PrintedLine> Printed => _printed;

    /// <summary>What the machine's clock shows.</summary>
    public DateTimeOffset Clock => cluster.ClockOf(machine);

    /// <summary>A variable, or null.</summary>
    public string? Variable(string name) => Login.Environment.GetValueOrDefault(name);

    /// <summary>An absolute path for one that may be relative to the working directory.</summary>
    public string Path(string path) => FileTree.Resolve(Login.Directory, path is "~" ? Login.Home : path.StartsWith("~/", StringComparison.Ordinal) ? Login.Home + path[1..] : path);

    /// <summary>The text of a file, or null where it is not there or no text.</summary>
    public string? ReadText(string path) => machine.Files[Path(path)]?.Text;

    /// <summary>A program on this machine that calls servers; the caller disposes it.</summary>
    public Terminal Open(string program) => new(cluster, machine, program);

    /// <summary>Prints one line, or several that are parted by <c>\n</c>.</summary>
    public void Print(string text) => Add(1, text);

    /// <summary>Prints to the stream of errors.</summary>
    public void Complain(string text) => Add(2, text);

    private void Add(int stream, string text)
    {
        foreach (var line in text.TrimEnd('\n').Split('\n'))
        {
            if (_printed.Count < MostLines)
                _printed.Add(new PrintedLine(stream, line));
        }
    }

    /// <summary>What it printed to one stream, as text.</summary>
    public string TextOf(int stream)
    {
        var text = new StringBuilder();
        foreach (var line in _printed.Where(line => line.Stream == stream))
            text.Append(line.Text).Append('\n');
        return text.ToString();
    }
}
