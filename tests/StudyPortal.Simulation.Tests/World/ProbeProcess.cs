using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.Tests.World;

/// <summary>A program that notes what reaches it, answers every call with its own name, and passes connections on where it is told to.</summary>
internal sealed class ProbeProcess(string name) : Process
{
    public override string Name { get; } = name;

    public List<ProcessInput> Inputs { get; } = [];

    public Listener? Listener { get; set; }

    public Endpoint? Behind { get; set; }

    public bool Answers { get; set; } = true;

    public int? ExitOnTerm { get; set; } = 0;

    public string? WatchedDirectory { get; set; }

    public override void Step(ProcessInput input, ProcessHost host)
    {
        Inputs.Add(input);
        switch (input)
        {
            case Started:
                if (Listener is { } listener && !host.TryListen(listener))
                    host.Exit(1);
                if (WatchedDirectory is { } directory)
                    host.WatchDirectory(directory);
                break;
            case Called called when Answers:
                host.Answer(called.Call, new Echo(Name, called.From.Address));
                break;
            case Called called:
                host.Push(called.Call, new Echo(Name, called.From.Address));
                break;
            case Terminating when ExitOnTerm is { } code:
                host.Exit(code);
                break;
            case Woken:
                host.Log("woke");
                break;
            default:
                break;
        }
    }

    public override Endpoint? Forward(int port, Endpoint? avoided) => Behind;

    public override Process Fork()
    {
        var fork = new ProbeProcess(Name) { Listener = Listener, Behind = Behind, Answers = Answers, ExitOnTerm = ExitOnTerm, WatchedDirectory = WatchedDirectory };
        fork.Inputs.AddRange(Inputs);
        return fork;
    }
}

internal sealed record Question : Request;

internal sealed record Echo(string Server, string SeenAs) : Response;

internal sealed record Note(int Number) : Message;

internal sealed record Alarm : Wake;
