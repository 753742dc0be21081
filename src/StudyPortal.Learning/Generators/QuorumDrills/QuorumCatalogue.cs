using System.Collections.Immutable;
using StudyPortal.Learning.Generators.Sketching;

namespace StudyPortal.Learning.Generators.QuorumDrills;

/// <summary>All templates about majorities.</summary>
internal static class QuorumCatalogue
{
    public static ImmutableArray<DrillTemplate> Templates { get; } =
    [
        new("majority", Objectives.QuorumArithmetic, 1, 2, Sizes.Majority, [Pages.EtcdFaq]),
        new("tolerance", Objectives.QuorumArithmetic, 1, 2, Sizes.Tolerance, [Pages.EtcdFaq]),
        new("smallest-size", Objectives.QuorumArithmetic, 1, 2, Sizes.Smallest, [Pages.EtcdFaq]),
        new("one-more", Objectives.QuorumArithmetic, 1, 2, Sizes.OneMore, [Pages.EtcdFaq]),
        new("spare-votes", Objectives.QuorumArithmetic, 2, 3, Sizes.Spare, [Pages.EtcdFaq]),
        new("learner", Objectives.Membership, 2, 3, Sizes.Learner, [Pages.EtcdLearner]),
        new("unstarted", Objectives.Membership, 2, 3, Changes.Unstarted, [Pages.EtcdReconfiguration, Pages.EtcdFaq]),
        new("after-removal", Objectives.Membership, 2, 3, Changes.AfterRemoval, [Pages.EtcdReconfiguration]),
        new("add-outcome", Objectives.Membership, 3, 3, Changes.Add, [Pages.EtcdReconfigurationDesign, Pages.EtcdReconfiguration]),
        new("remove-outcome", Objectives.Membership, 3, 3, Changes.Remove, [Pages.EtcdReconfigurationDesign, Pages.EtcdReconfiguration]),
        new("repair", Objectives.Membership, 2, 3, Changes.Repair, [Pages.EtcdRecovery, Pages.EtcdFaq]),
        new("partition-writes", Objectives.QuorumArithmetic, 1, 3, Partitions.Writes, [Pages.EtcdFailures]),
        new("partition-leader", Objectives.Raft, 2, 3, Partitions.Leader, [Pages.EtcdFailures]),
        new("partition-requests", Objectives.ReadsAndWrites, 2, 3, Partitions.Requests, [Pages.EtcdFailures, Pages.EtcdGuarantees]),
        new("downtime", Objectives.QuorumArithmetic, 1, 1, Availabilities.Downtime, [Pages.EtcdFaq]),
        new("compare", Objectives.QuorumArithmetic, 1, 2, Availabilities.Compare, [Pages.EtcdFaq]),
        new("availability", Objectives.QuorumArithmetic, 2, 3, Availabilities.OfMajority, [Pages.EtcdFaq]),
        new("workers", Objectives.QuorumArithmetic, 2, 3, Availabilities.OfWorkers, [Pages.PodLifecycle]),
        new("nines", Objectives.QuorumArithmetic, 3, 3, Availabilities.Nines, [Pages.EtcdFaq]),
        new("in-series", Objectives.QuorumArithmetic, 2, 3, Availabilities.InSeries, [Pages.HighAvailability]),
        new("cluster-downtime", Objectives.QuorumArithmetic, 3, 3, Availabilities.ClusterDowntime, [Pages.EtcdFaq]),
    ];
}
