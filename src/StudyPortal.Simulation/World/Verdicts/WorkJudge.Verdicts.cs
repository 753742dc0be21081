using System.Collections.Immutable;
using StudyPortal.Simulation.Kubernetes.Objects;
using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.World;

/// <summary>What came of it, in words.</summary>
internal sealed partial class WorkJudge
{
    private const string ControllersAct = "Of several controller managers and schedulers one is active at a time: the one that holds the Lease and renews it every 2 s. Who stops renewing loses it after 15 s, and another one takes it within about 20 s.";

    /// <summary>Whether a new Deployment's pod runs.</summary>
    /// <param name="create">Whether an object can be created at all.</param>
    public Verdict Schedule(Verdict create)
    {
        const string how = "The controller manager makes a ReplicaSet and a pod, the scheduler chooses a node, the kubelet there starts the container; each of them works through the API server.";
        if (!_isCreated)
            return new Verdict(VerdictAnswer.No, "A new pod cannot be created.", $"{how} The first step fails already. {create.Why}");
        if (_ranAfter is { } after)
            return after <= _soon
                ? new Verdict(VerdictAnswer.Yes, $"The pod of a new Deployment runs, on {_ranOn}.", how)
                : new Verdict(VerdictAnswer.Degraded, $"The pod of a new Deployment runs, but only after {EtcdTexts.Seconds(after)}.", $"{how} One of them had to be waited for.");
        return new Verdict(VerdictAnswer.No, "The pod of a new Deployment does not run within two minutes.", $"{how} {WhereItStands()}");
    }

    /// <summary>Whether crashed containers are started again, for each node.</summary>
    public ImmutableArray<HostVerdict> Restarts() => [.. _crashes.Select(crash => new HostVerdict(crash.Machine.Name, Of(crash)))];

    /// <summary>The same for all nodes together.</summary>
    public Verdict Restart()
    {
        const string how = "A crashed container is started again by the kubelet of its node, without the API server, etcd or the scheduler.";
        var good = _crashes.Where(crash => Of(crash).Answer == VerdictAnswer.Yes).Select(crash => crash.Machine.Name).ToList();
        var bad = _crashes.Where(crash => Of(crash).Answer != VerdictAnswer.Yes).Select(crash => crash.Machine.Name).ToList();
        if (good.Count == 0)
            return new Verdict(VerdictAnswer.No, "Crashed containers are started again on no node.", how + " None of the kubelets does it.");
        return bad.Count == 0
            ? new Verdict(VerdictAnswer.Yes, "Crashed containers are started again on every node.", how)
            : new Verdict(VerdictAnswer.Degraded, $"Crashed containers are started again on {Judgement.Names(good)}, not on {Judgement.Names(bad)}.", how);
    }

    /// <summary>Whether controllers act.</summary>
    public Verdict Controllers()
    {
        var idle = _offices.Where(office => office.RenewedAfter is null).Select(office => office.Program).ToList();
        if (idle.Count > 0)
            return new Verdict(VerdictAnswer.No, $"Nobody renews the Lease of {Judgement.Names(idle)}.", $"{ControllersAct} A Lease is an object: without an API server and etcd nobody can renew it, and without a running program nobody does.");
        var late = _offices.Find(office => office.Before is { } before && HostOf(before) != office.Holder);
        return late is null
            ? new Verdict(VerdictAnswer.Yes, $"Controllers act: {string.Join(", ", _offices.Select(office => $"{office.Program} on {office.Holder}"))}.", ControllersAct)
            : new Verdict(VerdictAnswer.Degraded, $"{late.Program} on {late.Holder} takes over after {EtcdTexts.Seconds(late.RenewedAfter!.Value)}.", ControllersAct);
    }

    private Verdict Of(Crash crash)
    {
        var host = crash.Machine.Name;
        const string kubelet = "The kubelet starts a crashed container again on its own node, whatever the control plane does.";
        if (crash.Machine.Power != Power.On)
            return new Verdict(VerdictAnswer.No, $"{host} is not up.", "Nothing runs on it, neither containers nor a kubelet.");
        var hasKubelet = cluster.IsActive(crash.Machine, KubeletUnit);
        if (crash.IsRestarted || (crash.Container is null && hasKubelet))
            return new Verdict(VerdictAnswer.Yes, crash.Container is null ? $"The kubelet on {host} runs." : $"A crashed container on {host} is started again.", kubelet);
        return hasKubelet
            ? new Verdict(VerdictAnswer.Degraded, $"A crashed container on {host} is not started again within {EtcdTexts.Seconds(_restartTime)}.", $"{kubelet} After several crashes it waits longer each time (CrashLoopBackOff), up to five minutes; without the container runtime it cannot start anything.")
            : new Verdict(VerdictAnswer.No, $"A crashed container on {host} is not started again.", $"{kubelet} Here it does not run. Stopping it stops no container, but nobody looks after them.");
    }

    private string WhereItStands()
    {
        if (_pod is null)
            return "No pod was made: no controller manager acts.";
        if (_pod.Spec.NodeName.Length > 0)
            return $"The pod was bound to {_pod.Spec.NodeName}, but no kubelet starts it there.";
        return _pod.Condition("PodScheduled") is { Status: ConditionStatus.False } refused
            ? $"The scheduler finds no node: {refused.Message}"
            : "The pod was made, but no scheduler acts that would choose a node.";
    }
}
