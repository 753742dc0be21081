using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.World;

/// <summary>A program that a person runs in a terminal: it calls servers and keeps what they answer.</summary>
/// <param name="name">The program's name.</param>
internal sealed class ForegroundProgram(string name) : Process
{
    private readonly List<Replied> _replies = [];

    public override string Name { get; } = name;

    public override void Step(ProcessInput input, ProcessHost host)
    {
        switch (input)
        {
            case Replied replied:
                _replies.Add(replied);
                break;
            case Terminating:
                host.Exit(0);
                break;
            default:
                break;
        }
    }

    /// <summary>Whether there is a reply to a call.</summary>
    public bool Has(long ticket) => _replies.Exists(replied => replied.Ticket == ticket);

    /// <summary>Takes out the first reply to a call, if it is there.</summary>
    public Reply? Take(long ticket)
    {
        var index = _replies.FindIndex(replied => replied.Ticket == ticket);
        if (index < 0)
            return null;
        var reply = _replies[index].Reply;
        _replies.RemoveAt(index);
        return reply;
    }

    public override Process Fork()
    {
        var fork = new ForegroundProgram(Name);
        fork._replies.AddRange(_replies);
        return fork;
    }
}
