using System.Collections.Immutable;
using System.Globalization;
using StudyPortal.Simulation.Machines;
using StudyPortal.Simulation.Shell.Commands.Files;
using StudyPortal.Simulation.World;

namespace StudyPortal.Simulation.Shell;

/// <summary>Carries a line out on a cluster that may be stepped.</summary>
/// <param name="cluster">The cluster.</param>
/// <param name="logins">The shells that are open.</param>
/// <param name="depth">How many commands it stands in whose print it is.</param>
internal sealed class ShellRun(LiveCluster cluster, ImmutableStack<Login> logins, int depth = 0)
{
    /// <summary><c>$(…)</c> in <c>$(…)</c>.</summary>
    private const int MostDepth = 4;

    /// <summary>The exit code of a command that was used wrongly.</summary>
    public const int Misuse = 2;

    private const int NotFound = 127;

    private readonly List<PrintedLine> _printed = [];

    /// <summary>The shells that are open, the one that reads lines on top.</summary>
    public ImmutableStack<Login> Logins { get; private set; } = logins;

    public IReadOnlyList<PrintedLine> Printed => _printed;

    public int ExitCode { get; private set; } = logins.Peek().ExitCode;

    public void Run(CommandLine line)
    {
        foreach (var part in line.Parts)
        {
            var isRun = part.Condition switch { RunCondition.OnSuccess => ExitCode == 0, RunCondition.OnFailure => ExitCode != 0, _ => true };
            if (isRun)
                Run(part);
        }

        Logins = Logins.Pop().Push(Logins.Peek() with { ExitCode = ExitCode });
    }

    /// <summary>Reads the part again, now that it is its turn and variables have their values.</summary>
    private void Run(CommandLinePart part)
    {
        var (line, complaint) = new CommandLineReader(part.Text, ValueOf, PrintOf).Read();
        if (line is null)
        {
            _printed.Add(new PrintedLine(2, $"-bash: {complaint}"));
            ExitCode = Misuse;
        }
        else if (line.Parts is [{ Stages: var stages }, ..])
            Run(stages);
    }

    private string ValueOf(string name) =>
        name is "?" ? ExitCode.ToString(CultureInfo.InvariantCulture) : Logins.Peek().Environment.GetValueOrDefault(name, "");

    /// <summary>What a command in <c>$(…)</c> prints; it runs in a shell of its own, which leaves the cluster changed and nothing else.</summary>
    private string PrintOf(string command)
    {
        var (line, complaint) = CommandLineReader.Understand(command);
        if (line is null || depth == MostDepth)
        {
            _printed.Add(new PrintedLine(2, line is null ? $"-bash: {complaint}" : $"-bash: more than {MostDepth} commands in one another"));
            return "";
        }

        var inner = new ShellRun(cluster, Logins, depth + 1);
        inner.Run(line);
        ExitCode = inner.ExitCode;
        _printed.AddRange(inner.Printed.Where(printed => printed.Stream == 2));
        return string.Concat(inner.Printed.Where(printed => printed.Stream == 1).Select(printed => printed.Text + "\n"));
    }

    private void Run(ImmutableArray<CommandStage> stages)
    {
        var input = "";
        for (var place = 0; place < stages.Length; place++)
        {
            var isLast = place == stages.Length - 1;
            var login = Logins.Peek();
            var context = Run(stages[place], login, input);
            var piped = Redirect(context, stages[place].Redirections, isPiped: !isLast);
            input = piped;
            if (isLast)
                Settle(context);
        }
    }

    private ShellContext Run(CommandStage stage, Login login, string input)
    {
        var machine = cluster.MachineOf(login.Host)!;
        var environment = login.Environment.SetItems(stage.Assignments);
        if (stage.Words.IsEmpty)
        {
            ExitCode = 0;
            return new ShellContext(cluster, machine, login with { Environment = environment }, [], input);
        }

        var context = new ShellContext(cluster, machine, login with { Environment = environment }, Expanded(stage, machine, login).RemoveAt(0), input);
        var command = CommandTable.Find(stage.Words[0]);
        if (machine.Power != Power.On && command is not { IsOutside: true })
        {
            context.Complain($"client_loop: send disconnect: Broken pipe ({machine.Name} does not answer; exit, ssh, wait and fault still work)");
            ExitCode = 255;
        }
        else if (command is not null && command.IsOn(machine))
            ExitCode = command.Run(context);
        else
        {
            context.Complain(stage.Words[0].Contains('/', StringComparison.Ordinal) ? $"-bash: {stage.Words[0]}: No such file or directory" : $"-bash: {stage.Words[0]}: command not found");
            ExitCode = NotFound;
        }

        // What was set for one command ends with it.
        if (!stage.Assignments.IsEmpty)
            context.Login = context.Login with { Environment = Restored(context.Login.Environment, login.Environment, stage.Assignments) };
        return context;
    }

    /// <summary>The words, with paths in place of patterns behind the command's name.</summary>
    private static ImmutableArray<string> Expanded(CommandStage stage, Machine machine, Login login) => stage.Patterns.IsEmpty
        ? stage.Words
        : [.. stage.Words.SelectMany((word, place) => place > 0 && stage.Patterns.Contains(place) ? GlobExpansion.Expand(machine, login.Directory, word) : [word])];

    private static ImmutableSortedDictionary<string, string> Restored(
        ImmutableSortedDictionary<string, string> after, ImmutableSortedDictionary<string, string> before, ImmutableArray<KeyValuePair<string, string>> assignments)
    {
        foreach (var (name, _) in assignments)
            after = before.TryGetValue(name, out var value) ? after.SetItem(name, value) : after.Remove(name);
        return after;
    }

    /// <summary>Sends what was printed where it should go, and returns what the next command reads.</summary>
    private string Redirect(ShellContext context, ImmutableArray<Redirection> redirections, bool isPiped)
    {
        var targets = new string?[] { null, null, null };
        foreach (var redirection in redirections)
            targets[redirection.Stream] = redirection.Target is "&1" ? targets[1] ?? (isPiped ? "|" : null) : redirection.Target;
        if (isPiped)
            targets[1] ??= "|";
        var lines = context.Printed;
        var piped = string.Concat(lines.Where(line => targets[line.Stream] is "|").Select(line => line.Text + "\n"));
        foreach (var redirection in redirections.Where(redirection => redirection.Target is not "&1"))
            Write(context, redirection, string.Concat(lines.Where(line => targets[line.Stream] == redirection.Target).Select(line => line.Text + "\n")));
        _printed.AddRange(lines.Where(line => targets[line.Stream] is null));
        return piped;
    }

    private void Write(ShellContext context, Redirection redirection, string text)
    {
        if (redirection.Target is "/dev/null")
            return;
        if (FileWriting.WriteText(context, redirection.Target, redirection.IsAppended ? context.ReadText(redirection.Target) + text : text) is not { } reason)
            return;
        _printed.Add(new PrintedLine(2, $"-bash: {redirection.Target}: {reason}"));
        ExitCode = 1;
    }

    private void Settle(ShellContext context)
    {
        Logins = Logins.Pop().Push(context.Login);
        if (context.GoesTo is { } host)
            Logins = Logins.Push(new Login(host));
        if (context.Leaves && !Logins.Pop().IsEmpty)
            Logins = Logins.Pop();
    }
}
