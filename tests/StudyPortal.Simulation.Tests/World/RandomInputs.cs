using StudyPortal.Simulation.Kernel;
using StudyPortal.Simulation.Shell;
using StudyPortal.Simulation.World;

namespace StudyPortal.Simulation.Tests.World;

/// <summary>Draws inputs of every kind for a cluster: time, faults, requests and typed lines, many of them at the same moment.</summary>
internal sealed class RandomInputs(ulong seed, Cluster cluster)
{
    private static readonly string[] _lines =
    [
        "kubectl get nodes", "kubectl create deployment web --image=nginx --replicas=2", "kubectl delete deployment web", "systemctl stop kubelet", "systemctl start kubelet", "sleep 2",
        "ssh cp1", "ssh worker1", "exit", "cd /etc/kubernetes", "export COLOR=green", "mv /etc/kubernetes/manifests/etcd.yaml /root/", "mv /root/etcd.yaml /etc/kubernetes/manifests/", "wait 700ms", "fault heal",
        "crictl rm -f $(crictl ps -q --name etcd)", "ls",
    ];

    private Prng _prng = new(seed);

    /// <summary>A history of so many inputs.</summary>
    public History Play(int count)
    {
        var history = History.From(cluster);
        for (var number = 0; number < count; number++)
            history = Draw(4) == 0 ? history.TakeToOccurrence(Time()).Next : history.With(Input(history));
        return history;
    }

    /// <summary>A moment of a history: now and then one at which an input was given or was over.</summary>
    public Instant Moment(History history)
    {
        if (history.Inputs.Count > 0 && Draw(3) == 0)
        {
            var input = history.Inputs[Draw(history.Inputs.Count)];
            return Draw(2) == 0 ? input.At : input.Ended;
        }

        return history.Beginning + (TimeSpan.FromMicroseconds(Draw(1_000_000)) * ((history.Present.Now - history.Beginning) / TimeSpan.FromSeconds(1)));
    }

    private ClusterInput Input(History history) => Draw(5) switch
    {
        0 or 1 => new TimePasses(Time()),
        2 => new FaultStrikes(Fault()),
        3 => new RequestSent(Request()),
        _ => new LineTyped(InputText.TerminalOf(history), _lines[Draw(_lines.Length)]),
    };

    private TimeSpan Time() => Draw(6) switch
    {
        0 => TimeSpan.Zero,
        1 => TimeSpan.FromSeconds(Draw(30)),
        _ => TimeSpan.FromMicroseconds(Draw(9_000_000)),
    };

    private Fault Fault() => Draw(11) switch
    {
        0 => new CrashMachine(Host()),
        1 or 2 => new StartMachine(Host()),
        3 => new PauseMachine(Host()),
        4 => new StopProgram(Host(), "etcd"),
        5 => new StopProgram(Host(), "kube-apiserver"),
        6 => new CutMachines(Host(), Host()),
        7 => new SlowMachines(Host(), Host(), Draw(300)),
        8 => new SlowDisk(Host(), Draw(100)),
        9 => new LoseData(Host()),
        _ => new HealNetwork(),
    };

    private TracedRequest Request() => Draw(4) switch
    {
        0 => new EtcdctlPut(Host()),
        1 => new EtcdctlGet(Host(), IsSerializable: Draw(2) == 0),
        2 => new KubectlGet(Host()),
        _ => new KubectlCreate(Host(), $"web-{Draw(5)}"),
    };

    private string Host() => cluster.Hosts[Draw(cluster.Hosts.Length)];

    private int Draw(int bound)
    {
        (var number, _prng) = _prng.Next(bound);
        return number;
    }
}
