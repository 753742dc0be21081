using StudyPortal.Simulation.Kernel;
using StudyPortal.Simulation.Kubernetes.Api;
using StudyPortal.Simulation.Kubernetes.Api.Clients;
using StudyPortal.Simulation.Kubernetes.Objects;
using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.Kubernetes.Controllers;

/// <summary>What a controller sees and may do in one step. It is not kept.</summary>
internal sealed class ControllerContext(ControllerManager program, ProcessHost host, int controller, string key)
{
    private const int LeastDelayUs = 2_000;
    private const int SpreadDelayUs = 8_000;

    /// <summary>The simulated time.</summary>
    public Instant Now => host.Now;

    /// <summary>The clock of the machine.</summary>
    public DateTimeOffset Clock => host.Clock;

    /// <summary>A random number below a bound from the program's own source.</summary>
    public int Draw(int bound) => host.Draw(bound);

    /// <summary>What the command line says.</summary>
    public ControllerFlags Flags => program.Flags;

    /// <summary>The content of a file, or null.</summary>
    public string? TextOf(string path) => host.Read(path)?.Text;

    /// <summary>Whether every list that is followed has been seen once.</summary>
    public bool IsSynced => program.IsSynced;

    /// <summary>An object as it was seen last, or null.</summary>
    public T? Find<T>(ResourceKind kind, string inNamespace, string name)
        where T : ApiObject => program.InformerOf(kind).Find(inNamespace, name) as T;

    /// <summary>The object with a key of the informer, or null.</summary>
    public T? Find<T>(ResourceKind kind, string objectKey)
        where T : ApiObject => program.InformerOf(kind).Objects.GetValueOrDefault(objectKey) as T;

    /// <summary>All objects of a kind, in the order of their keys.</summary>
    public IEnumerable<T> All<T>(ResourceKind kind)
        where T : ApiObject => program.InformerOf(kind).Objects.Values.OfType<T>();

    /// <summary>All objects of a namespace.</summary>
    public IEnumerable<T> All<T>(ResourceKind kind, string inNamespace)
        where T : ApiObject => All<T>(kind).Where(candidate => candidate.Namespace == inNamespace);

    /// <summary>The objects that this one manages.</summary>
    public List<T> OwnedBy<T>(ResourceKind kind, ApiObject owner)
        where T : ApiObject => [.. All<T>(kind, owner.Namespace).Where(candidate => candidate.Meta.Controller?.Uid == owner.Meta.Uid)];

    /// <summary>Has one of the controller's objects looked at, after the little while that queues take.</summary>
    public void Enqueue(string objectKey) => EnqueueAfter(objectKey, TimeSpan.FromMicroseconds(LeastDelayUs + host.Draw(SpreadDelayUs)));

    /// <summary>Has one of the controller's objects looked at after a while.</summary>
    public void EnqueueAfter(string objectKey, TimeSpan after) => program.Enqueue(controller, objectKey, after, host);

    /// <summary>Sends a request; the present object is not looked at again before it is answered and what it changed has been seen.</summary>
    public void Write(ApiRequest request) => program.Write(controller, key, request, host);

    /// <summary>Records an event of the kind Normal.</summary>
    public void Tell(ApiObject about, string reason, string message, string source = "") => program.Tell(ObjectReference.To(about), isWarning: false, reason, message, source, controller, host);

    /// <summary>Records an event of the kind Normal about what is no object of the informers.</summary>
    public void Tell(ObjectReference about, string reason, string message) => program.Tell(about, isWarning: false, reason, message, "", controller, host);

    /// <summary>Records an event of the kind Warning.</summary>
    public void Warn(ApiObject about, string reason, string message) => program.Tell(ObjectReference.To(about), isWarning: true, reason, message, "", controller, host);

    /// <summary>Tells people.</summary>
    public void Report(string kind, string sentence) => host.Report(kind, sentence);

    /// <summary>Writes an information to the log.</summary>
    public void Log(string place, string message) => Klog.Info(host, place, message);
}
