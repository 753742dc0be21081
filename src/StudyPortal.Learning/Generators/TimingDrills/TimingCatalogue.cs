using System.Collections.Immutable;
using StudyPortal.Learning.Generators.Sketching;

namespace StudyPortal.Learning.Generators.TimingDrills;

/// <summary>All templates about durations.</summary>
internal static class TimingCatalogue
{
    public static ImmutableArray<DrillTemplate> Templates { get; } =
    [
        new("default", Objectives.Triage, 1, 2, Defaults.Default, [Pages.EtcdTuning, Pages.Leases, Pages.CertificateManagement]),
        new("heartbeats", Objectives.Raft, 1, 2, Elections.Heartbeats, [Pages.EtcdTuning]),
        new("patience", Objectives.Raft, 2, 3, Elections.Patience, [Pages.EtcdTuning]),
        new("round-trip", Objectives.Raft, 2, 3, Elections.RoundTrip, [Pages.EtcdTuning]),
        new("lease-takeover", Objectives.Triage, 2, 3, Elections.Takeover, [Pages.Leases]),
        new("lease-given-up", Objectives.Triage, 2, 3, Elections.GivenUp, [Pages.Leases]),
        new("longest-gap", Objectives.Triage, 3, 3, Elections.LongestGap, [Pages.Leases, Pages.HighAvailability]),
        new("node-renewals", Objectives.Triage, 1, 2, Nodes.Renewals, [Pages.Leases]),
        new("not-ready", Objectives.Triage, 1, 2, Nodes.NotReady, [Pages.Nodes]),
        new("evicted", Objectives.Triage, 2, 3, Nodes.Evicted, [Pages.Nodes]),
        new("traffic-ends", Objectives.Triage, 3, 3, Nodes.TrafficEnds, [Pages.Nodes, Pages.PodLifecycle]),
        new("many-nodes", Objectives.Triage, 3, 3, Nodes.ManyNodes, [Pages.Nodes]),
        new("restart", Objectives.StaticPods, 1, 3, Checks.Restart, [Pages.PodLifecycle]),
        new("ejected", Objectives.Triage, 1, 2, Checks.Ejected, [Pages.HighAvailability]),
        new("idle", Objectives.Triage, 2, 3, Checks.Idle, [Pages.HighAvailability]),
        new("join", Objectives.Triage, 1, 3, Lifetimes.Join, [Pages.HighAvailability]),
        new("key-left", Objectives.Triage, 1, 2, Lifetimes.KeyLeft, [Pages.HighAvailability]),
        new("certificate-left", Objectives.Triage, 1, 3, Lifetimes.CertificateLeft, [Pages.CertificateManagement]),
    ];
}
