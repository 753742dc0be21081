using System.Collections.Immutable;
using StudyPortal.Learning.Generators.Sketching;

namespace StudyPortal.Learning.Generators.CommandDrills;

/// <summary>All templates about commands and what they print.</summary>
internal static class CommandCatalogue
{
    public static ImmutableArray<DrillTemplate> Templates { get; } =
    [
        new("task", Objectives.Diagnosis, 1, 3, Choosing.Command, [Pages.EtcdMaintenance, Pages.EtcdRecovery, Pages.HighAvailability, Pages.Crictl]),
        new("tool", Objectives.Backup, 1, 1, Choosing.Tool, [Pages.EtcdRecovery, Pages.Crictl]),
        new("missing-flag", Objectives.EtcdAccess, 2, 3, Choosing.MissingFlag, [Pages.EtcdSecurity, Pages.EtcdRecovery, Pages.HighAvailability]),
        new("restore", Objectives.Restore, 3, 3, Choosing.Restore, [Pages.EtcdRecovery]),
        new("next-step", Objectives.Restore, 1, 3, Steps.Next, [Pages.EtcdRecovery, Pages.EtcdMaintenance, Pages.EtcdReconfiguration]),
        new("cause", Objectives.Diagnosis, 1, 3, Errors.Cause, [Pages.EtcdFaq, Pages.DebugCluster]),
        new("message", Objectives.Diagnosis, 2, 3, Errors.Message, [Pages.EtcdFaq, Pages.DebugCluster]),
        new("leader", Objectives.Diagnosis, 1, 2, Outputs.Leader, [Pages.EtcdMonitoring]),
        new("behind", Objectives.Diagnosis, 2, 3, Outputs.Behind, [Pages.EtcdMonitoring]),
        new("free-space", Objectives.EtcdSpace, 1, 3, Outputs.FreeSpace, [Pages.EtcdMaintenance]),
        new("member-list", Objectives.Membership, 2, 3, Outputs.MemberList, [Pages.EtcdReconfiguration, Pages.EtcdLearner]),
        new("container", Objectives.Triage, 1, 2, Outputs.Container, [Pages.Crictl]),
        new("readyz", Objectives.Diagnosis, 2, 3, Outputs.Ready, [Pages.EtcdMonitoring]),
        new("revision", Objectives.Restore, 3, 3, Outputs.Revision, [Pages.EtcdRecovery]),
    ];
}
