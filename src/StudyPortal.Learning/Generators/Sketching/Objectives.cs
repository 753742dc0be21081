namespace StudyPortal.Learning.Generators.Sketching;

/// <summary>Ids of objectives of the content that drills give evidence for.</summary>
internal static class Objectives
{
    public const string QuorumArithmetic = "quorum-arithmetic";

    public const string Membership = "etcd-membership";

    public const string ReadsAndWrites = "etcd-reads-writes";

    public const string Raft = "raft-basics";

    public const string EtcdPorts = "etcd-port-roles";

    public const string ControlPlanePorts = "control-plane-ports";

    public const string ApiServerToEtcd = "apiserver-etcd-link";

    public const string WrongEtcdPort = "wrong-etcd-port";

    public const string StaticPods = "static-pod-lifecycle";

    public const string Triage = "control-plane-triage";

    public const string EtcdAccess = "etcd-access";

    public const string EtcdSpace = "etcd-space";

    public const string Backup = "etcd-backup";

    public const string Restore = "etcd-restore";

    public const string Diagnosis = "etcd-diagnosis";
}
