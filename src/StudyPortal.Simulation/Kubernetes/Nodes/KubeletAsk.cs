using StudyPortal.Simulation.Kubernetes.Objects;

namespace StudyPortal.Simulation.Kubernetes.Nodes;

/// <summary>What a kubelet asked the API for.</summary>
internal abstract record KubeletAsk;

/// <summary>To create its node.</summary>
internal sealed record AskRegister : KubeletAsk;

/// <summary>For the node that is there already, to bring it up to date.</summary>
internal sealed record AskKnownNode : KubeletAsk;

/// <summary>For its node, before a status.</summary>
internal sealed record AskNode(int Try) : KubeletAsk;

/// <summary>To take the node's status.</summary>
internal sealed record AskNodeStatus(int Try, NodeStatus Status) : KubeletAsk;

/// <summary>For its Lease, or to create or renew it.</summary>
internal sealed record AskLease(int Try) : KubeletAsk;

/// <summary>To take a pod's status.</summary>
internal sealed record AskPodStatus(int Pod, PodStatus Status) : KubeletAsk;

/// <summary>To remove a pod that has ended.</summary>
internal sealed record AskPodEnd(int Pod) : KubeletAsk;

/// <summary>To create or delete the mirror of a static pod.</summary>
internal sealed record AskMirror(string Name, bool IsCreated) : KubeletAsk;

/// <summary>For the ConfigMap or Secret behind a volume of a pod.</summary>
internal sealed record AskVolume(int Pod, string Volume) : KubeletAsk;
