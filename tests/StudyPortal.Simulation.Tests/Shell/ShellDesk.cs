using StudyPortal.Simulation.Machines;
using StudyPortal.Simulation.Shell;
using StudyPortal.Simulation.Tests.World;
using StudyPortal.Simulation.World;

namespace StudyPortal.Simulation.Tests.Shell;

/// <summary>A person at machine a of a small network, who types lines one after the other.</summary>
internal sealed class ShellDesk
{
    public ShellDesk(Action<Lan>? prepare = null)
    {
        var lan = new Lan();
        lan.A.Files = lan.A.Files.With("/etc/motd", Text("hello\nworld\n"));
        prepare?.Invoke(lan);
        Session = ShellSession.Open(Cluster.Freeze(lan.Cluster), "a");
    }

    public ShellSession Session { get; private set; }

    public int ExitCode { get; private set; }

    /// <summary>What the machine that lines are typed on looks like now.</summary>
    public Machine Machine => Session.Cluster.Thaw().MachineOf(Session.Host)!;

    public static FileNode Text(string text) => new(new TextContent(text), FileNode.UsualFile, FileNode.Root, LiveCluster.Beginning);

    /// <summary>Everything that a line prints, errors too.</summary>
    public string Type(string line)
    {
        var turn = Session.Submit(line);
        (Session, ExitCode) = (turn.Next, turn.ExitCode);
        return string.Join('\n', turn.Printed.Select(printed => printed.Text));
    }

    /// <summary>Types lines of which only the last matters.</summary>
    public string Type(params ReadOnlySpan<string> lines)
    {
        var printed = "";
        foreach (var line in lines)
            printed = Type(line);
        return printed;
    }
}
