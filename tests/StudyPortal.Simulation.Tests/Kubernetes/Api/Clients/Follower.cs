using StudyPortal.Simulation.Kubernetes.Api.Clients;
using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.Tests.Kubernetes.Api.Clients;

/// <summary>A program that follows lists and, where it has a candidate, runs for an office.</summary>
internal sealed class Follower(ApiAccess access, LeaderElector? elector = null, params Informer[] informers) : Process
{
    public override string Name => "follower";

    public LeaderElector? Elector { get; } = elector;

    public IReadOnlyList<Informer> Informers { get; } = informers;

    public List<InformerChange> Changes { get; } = [];

    public List<ElectionOutcome> Outcomes { get; } = [];

    public override void Step(ProcessInput input, ProcessHost host)
    {
        if (input is Started)
        {
            Elector?.Start(host, access);
            foreach (var informer in Informers)
                informer.Start(host, access);
        }
        else if (input is Terminating)
        {
            Elector?.Release(host, access);
            host.Wake(TimeSpan.FromMilliseconds(100), new Ending());
        }
        else if (input is Woken { What: Ending })
        {
            host.Exit(0);
        }
        else
        {
            Pass(input, host);
        }
    }

    public override Process Fork() => throw new NotSupportedException();

    private void Pass(ProcessInput input, ProcessHost host)
    {
        if (Elector is not null && Elector.TryStep(input, host, access, out var outcome))
        {
            if (outcome is not ElectionOutcome.Unchanged)
                Outcomes.Add(outcome);
            if (outcome is ElectionOutcome.Lost)
                host.Exit(1);
        }

        foreach (var informer in Informers)
        {
            if (informer.TryStep(input, host, access, out var changes))
                Changes.AddRange(changes);
        }
    }

    private sealed record Ending : Wake;
}
