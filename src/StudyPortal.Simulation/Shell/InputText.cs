using System.Collections.Immutable;
using StudyPortal.Simulation.World;

namespace StudyPortal.Simulation.Shell;

/// <summary>
/// How inputs are written, one a line: <c>wait 10s</c>, <c>fault crash cp1</c> (<see cref="FaultForms"/>), <c>send cp1 kubectl get pods</c> (<see cref="RequestForms"/>),
/// <c>on cp1: LINE</c> for a line that is typed at a new terminal of a machine, and <c>$ LINE</c> for one that is typed at the terminal that is open.
/// </summary>
public static class InputText
{
    /// <summary>The longest input that is read: the longest line of the shell, with room for where it is typed.</summary>
    public const int MostCharacters = CommandLineReader.MostCharacters + 64;

    private const string OpenTerminal = "$ ";

    /// <summary>What an input may begin with, for complaints and for people who ask.</summary>
    public static ImmutableArray<string> Forms { get; } = ["wait DURATION", "fault NAME …", "send HOST etcdctl|kubectl …", "on HOST: LINE", "$ LINE"];

    /// <summary>Reads an input that is to come at the end of a history: its machines are those that there are, and <c>$</c> goes on where the last line of it left the terminal.</summary>
    public static InputReading Read(string text, History history) => Read(text, history.Present.Hosts, () => TerminalOf(history));

    /// <summary>The same before there is a cluster, from the names of its machines alone: for checking. <c>$</c> is read as a new terminal on the first of them.</summary>
    public static InputReading Read(string text, ImmutableArray<string> hosts) => Read(text, hosts, () => ShellPlace.New(hosts[0]));

    /// <summary>
    /// An input as it is read. A line that was typed at anything but a new terminal is written as <c>$ LINE</c>, which means the terminal that is open: it is read back in the
    /// history that it was typed in. A text with a line end in it cannot be written and is a bug.
    /// </summary>
    public static string Write(ClusterInput input)
    {
        var text = input switch
        {
            TimePasses time => $"wait {DurationText.Write(time.Duration)}",
            FaultStrikes strikes => $"fault {InputWords.Write(FaultForms.Write(strikes.Fault))}",
            RequestSent sent => $"send {InputWords.Write(RequestForms.Write(sent.Request))}",
            LineTyped typed when typed.Place.IsNew => $"on {typed.Place.Host}: {typed.Line}",
            LineTyped typed => OpenTerminal + typed.Line,
            _ => throw new ArgumentException($"No such input: {input}", nameof(input)),
        };
        return text.AsSpan().IndexOfAny('\r', '\n') < 0 ? text : throw new ArgumentException($"An input is one line: {text}", nameof(input));
    }

    /// <summary>A whole history as it is read, one input after the other: its inputs, and the time between them and behind them.</summary>
    public static ImmutableArray<string> Write(History history)
    {
        var lines = ImmutableArray.CreateBuilder<string>();
        var now = history.Beginning;
        foreach (var input in history.Inputs)
        {
            lines.AddRange(Waits(input.At - now));
            lines.Add(Write(input.Input));
            now = input.Ended;
        }

        lines.AddRange(Waits(history.Present.Now - now));
        return lines.DrainToImmutable();
    }

    /// <summary>Where the last line of a history left the terminal; a new one on the first machine where none was typed.</summary>
    public static ShellPlace TerminalOf(History history) =>
        history.Inputs.FindLast(input => input.Result is LineResult)?.Result is LineResult last ? last.Left : ShellPlace.New(history.Present.Hosts[0]);

    private static InputReading Read(string text, ImmutableArray<string> hosts, Func<ShellPlace> terminal)
    {
        if (text.Length > MostCharacters)
            return new InputReading.Unreadable($"an input has {MostCharacters} characters at most, this one has {text.Length}");
        if (text.AsSpan().IndexOfAny('\r', '\n') >= 0)
            return new InputReading.Unreadable("an input is one line");
        var trimmed = text.Trim();
        var end = trimmed.IndexOf(' ', StringComparison.Ordinal);
        var (name, rest) = end < 0 ? (trimmed, "") : (trimmed[..end], trimmed[(end + 1)..].Trim());
        return name switch
        {
            "wait" => ReadTime(rest),
            "fault" => ReadWords(rest, words => ReadFault(words, hosts)),
            "send" => ReadWords(rest, words => ReadRequest(words, hosts)),
            "on" => ReadLine(rest, hosts),
            "$" when rest.Length > 0 => new InputReading.Read(new LineTyped(terminal(), rest)),
            "$" => new InputReading.Unreadable("there is no line behind the '$'; write: $ kubectl get nodes"),
            _ => new InputReading.Unreadable($"unknown input '{name}'; there are {string.Join(", ", Forms)}"),
        };
    }

    private static InputReading ReadTime(string text) => DurationText.Read(text) is { } duration && duration <= Cluster.MostTime
        ? new InputReading.Read(new TimePasses(duration))
        : new InputReading.Unreadable($"'{text}' is no time to wait; write 500ms, 10s, 5m or 1h, {DurationText.Write(Cluster.MostTime)} at most");

    private static InputReading ReadWords(string text, Func<List<string>, InputReading> read) =>
        InputWords.Read(text) is { } words ? read(words) : new InputReading.Unreadable("a quote is not closed");

    private static InputReading ReadFault(List<string> words, ImmutableArray<string> hosts)
    {
        var (fault, complaint) = FaultForms.Read(words);
        if (fault is null)
            return new InputReading.Unreadable(complaint);
        return FaultForms.HostsOf(words).FirstOrDefault(host => !hosts.Contains(host, StringComparer.Ordinal)) is { } unknown
            ? NoMachine(unknown, hosts)
            : new InputReading.Read(new FaultStrikes(fault));
    }

    private static InputReading ReadRequest(List<string> words, ImmutableArray<string> hosts)
    {
        var (request, complaint) = RequestForms.Read(words);
        if (request is null)
            return new InputReading.Unreadable(complaint);
        return hosts.Contains(request.Host, StringComparer.Ordinal) ? new InputReading.Read(new RequestSent(request)) : NoMachine(request.Host, hosts);
    }

    private static InputReading ReadLine(string text, ImmutableArray<string> hosts)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var (host, line) = colon < 0 ? ("", "") : (text[..colon].Trim(), text[(colon + 1)..].Trim());
        if (line.Length == 0)
            return new InputReading.Unreadable($"a line is typed as on HOST: LINE, for instance on {hosts[0]}: kubectl get nodes");
        return hosts.Contains(host, StringComparer.Ordinal) ? new InputReading.Read(new LineTyped(ShellPlace.New(host), line)) : NoMachine(host, hosts);
    }

    private static InputReading NoMachine(string host, ImmutableArray<string> hosts) =>
        new InputReading.Unreadable($"there is no machine '{host}'; there are {string.Join(", ", hosts)}");

    private static IEnumerable<string> Waits(TimeSpan time)
    {
        for (; time > Cluster.MostTime; time -= Cluster.MostTime)
            yield return Write(new TimePasses(Cluster.MostTime));
        if (time > TimeSpan.Zero)
            yield return Write(new TimePasses(time));
    }
}
