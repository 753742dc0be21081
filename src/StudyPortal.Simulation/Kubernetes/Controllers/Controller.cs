using StudyPortal.Simulation.Kubernetes.Api.Clients;

namespace StudyPortal.Simulation.Kubernetes.Controllers;

/// <summary>
/// A control loop of kube-controller-manager. It hears what changed, says which of its objects is to be looked at, and looks at one at a time; while writes of a look are under way or not yet
/// seen again, the next look waits.
/// </summary>
internal abstract class Controller
{
    /// <summary>Its name, as events have it: <c>replicaset-controller</c>.</summary>
    public abstract string Name { get; }

    /// <summary>It begins to work: the program has become the leader.</summary>
    public virtual void Start(ControllerContext context)
    {
    }

    /// <summary>Hears of a change.</summary>
    public virtual void OnChange(InformerChange change, ControllerContext context)
    {
    }

    /// <summary>Looks at one of its objects.</summary>
    public abstract void Sync(string key, ControllerContext context);

    /// <summary>A controller of its own in the same state; one without a state is shared.</summary>
    public virtual Controller Fork() => this;
}
