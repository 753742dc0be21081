using StudyPortal.Simulation.Kernel;
using StudyPortal.Simulation.Machines;
using StudyPortal.Simulation.Machines.Certificates;

namespace StudyPortal.Simulation.Kubernetes.Kubeadm;

/// <summary>What kubeadm sees of the machine that it runs on, and its way to servers. Time passes while it asks and waits.</summary>
public abstract class KubeadmHost
{
    /// <summary>The machine.</summary>
    public abstract PlannedNode Node { get; }

    /// <summary>What its clock shows.</summary>
    public abstract DateTimeOffset Clock { get; }

    /// <summary>Its files.</summary>
    public abstract FileTree Files { get; set; }

    /// <summary>An absolute path for one that may be relative to the directory that kubeadm was started in.</summary>
    public abstract string Path(string path);

    /// <summary>A source of chance for this run of kubeadm; no two runs have the same.</summary>
    public abstract Prng Prng { get; set; }

    /// <summary>Prints a line.</summary>
    public abstract void Print(string line);

    /// <summary>Prints a line among the errors.</summary>
    public abstract void PrintError(string line);

    /// <summary>Asks a server and waits for its answer.</summary>
    public abstract Reply Ask(Endpoint to, ClientTls? tls, Request request, TimeSpan timeout);

    /// <summary>Lets time pass.</summary>
    public abstract void Wait(TimeSpan duration);

    /// <summary>Whether a process of the machine listens on a port.</summary>
    public abstract bool IsListening(int port);

    /// <summary>Whether a service runs.</summary>
    public abstract bool IsActive(string unit);

    /// <summary>Starts a service.</summary>
    public abstract void StartUnit(string unit);

    /// <summary>Stops a service.</summary>
    public abstract void StopUnit(string unit);

    /// <summary>Stops and forgets all containers of the machine.</summary>
    public abstract void RemoveContainers();

    /// <summary>
    /// The authority with which the cluster signs the certificate of this machine's kubelet: that of a running kube-controller-manager, as if a CertificateSigningRequest had been
    /// approved; null where none runs.
    /// </summary>
    public abstract CertificateAuthority? ClusterSigner();
}
