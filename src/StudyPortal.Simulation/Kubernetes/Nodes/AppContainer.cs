using System.Globalization;
using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.Kubernetes.Nodes;

/// <summary>Any program of a learner's container: it runs until it is stopped, unless its command says otherwise (<c>sleep 5</c>, <c>sh -c "exit 1"</c>, <c>false</c>).</summary>
/// <param name="start">Its command line; empty for the image's own.</param>
/// <param name="container">The container that it runs in.</param>
public sealed class AppContainer(ProcessStart start, ContainerSpec container) : Process
{
    private const int WebPort = 80;
    private const int DnsMetricsPort = 9153;
    private const int DnsHealthPort = 8080;
    private const int DnsReadyPort = 8181;
    private const int CommandNotFound = 127;
    private const int Terminated = 143;
    private const int MostWords = 64;

    private static readonly TimeSpan _aMoment = TimeSpan.FromMilliseconds(30);

    private static readonly string[] _shells = ["sh", "bash", "ash"];

    /// <inheritdoc/>
    public override string Name { get; } = NameOf(start, container);

    /// <inheritdoc/>
    public override void Step(ProcessInput input, ProcessHost host)
    {
        switch (input)
        {
            case Started:
                Begin(host);
                break;
            case Called called:
                host.Answer(called.Call, AnswerTo(called));
                break;
            case Woken { What: CommandEnds ends }:
                host.Exit(ends.Code);
                break;
            case Terminating:
                // sh and sleep as process 1 have no handler; the servers end in order.
                host.Exit(IsServer ? 0 : Terminated);
                break;
            default:
                break;
        }
    }

    /// <inheritdoc/>
    public override Process Fork() => this;

    private bool IsServer => Name is "nginx" or "coredns" or "pause";

    private void Begin(ProcessHost host)
    {
        if (Name is "nginx")
            ListenOn(WebPort, host);
        if (Name is "coredns")
        {
            ListenOn(DnsHealthPort, host);
            ListenOn(DnsReadyPort, host);
            ListenOn(DnsMetricsPort, host);
        }

        var words = new List<string>(start.Command.Take(MostWords));
        if (EndOf(words) is var (after, code))
            host.Wake(after, new CommandEnds(code));
    }

    private static void ListenOn(int port, ProcessHost host)
    {
        if (host.TryListen(new Listener(port, Listener.AnyAddress)))
            return;
        host.Log($"bind() to 0.0.0.0:{port.ToString(CultureInfo.InvariantCulture)} failed (98: Address already in use)");
        host.Exit(1);
    }

    private HttpResponse AnswerTo(Called called) => called.Request switch
    {
        HttpRequest { Path: "/health" or "/ready" } when Name is "coredns" => new HttpResponse(200, "OK"),
        HttpRequest { Path: "/" } when Name is "nginx" => new HttpResponse(200, "<!DOCTYPE html>\n<html>\n<head>\n<title>Welcome to nginx!</title>\n</head>\n<body>\n<h1>Welcome to nginx!</h1>\n</body>\n</html>\n", "text/html"),
        _ => new HttpResponse(404, "404 page not found\n"),
    };

    /// <summary>After what time and with which code a command ends; null where it runs on.</summary>
    private static (TimeSpan After, int Code)? EndOf(IReadOnlyList<string> command)
    {
        if (command.Count == 0)
            return null;
        var program = FileTree.NameOf(command[0]);
        if (_shells.Contains(program, StringComparer.Ordinal) && command is [_, "-c", var script, ..])
            return EndOfScript(script);
        return program switch
        {
            "true" or "echo" or "date" or "ls" or "cat" => (_aMoment, 0),
            "false" => (_aMoment, 1),
            "exit" => (_aMoment, CodeOf(command)),
            "sleep" when command.Count > 1 => Seconds(command[1]) is { } time ? (time, 0) : command[1] is "infinity" ? null : (_aMoment, 1),
            _ => null,
        };
    }

    // A script ends with its last command; each takes its time, and the first that runs on is the last.
    private static (TimeSpan After, int Code)? EndOfScript(string script)
    {
        if (script.Contains("while", StringComparison.Ordinal))
            return null;
        var (total, code) = (TimeSpan.Zero, 0);
        foreach (var part in script.Split([";", "&&", "\n"], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var words = part.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (EndOf(words) is not var (after, ended))
                return words is ["nosuch", ..] ? (total + _aMoment, CommandNotFound) : null;
            (total, code) = (total + after, ended);
            if (words[0] is "exit")
                break;
        }

        return (total, code);
    }

    private static int CodeOf(IReadOnlyList<string> command) =>
        command.Count > 1 && int.TryParse(command[1], NumberStyles.None, CultureInfo.InvariantCulture, out var code) ? code & byte.MaxValue : 0;

    private static TimeSpan? Seconds(string text)
    {
        var factor = text.EndsWith('m') ? 60 : text.EndsWith('h') ? 3_600 : text.EndsWith('d') ? 86_400 : 1;
        return int.TryParse(text.AsSpan().TrimEnd("smhd"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? TimeSpan.FromSeconds((long)number * factor) : null;
    }

    private static string NameOf(ProcessStart start, ContainerSpec container)
    {
        if (!start.Command.IsDefaultOrEmpty && start.Command[0].Length > 0 && start.Command[0][0] != '-')
            return FileTree.NameOf(start.Command[0]);
        var image = FileTree.NameOf(container.Image);
        var colon = image.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? image : image[..colon];
    }
}

/// <summary>The command of a container is through.</summary>
internal sealed record CommandEnds(int Code) : Wake;
