using System.Collections.Immutable;
using StudyPortal.Learning.Generators.CertificateDrills;
using StudyPortal.Learning.Generators.CommandDrills;
using StudyPortal.Learning.Generators.PortDrills;
using StudyPortal.Learning.Generators.QuorumDrills;
using StudyPortal.Learning.Generators.TimingDrills;

namespace StudyPortal.Learning.Generators;

/// <summary>Everything that can be drilled.</summary>
public static class DrillTopics
{
    /// <summary>All topics, in the order in which they are shown.</summary>
    public static ImmutableArray<DrillTopic> All { get; } =
    [
        new("quorum", "Quorum", "Majorities, partitions, changes of membership and what they do to availability.", QuorumCatalogue.Templates),
        new("ports", "Ports", "Who connects where, on which port, with which certificate, and what breaks when it is closed.", PortCatalogue.Templates),
        new("timing", "Timing", "Heartbeats, elections, evictions, health checks and everything that runs out.", TimingCatalogue.Templates),
        new("commands", "Commands", "The right command, the missing flag, the meaning of what is printed.", CommandCatalogue.Templates),
        new("certificates", "Certificates", "What each certificate is for, who signed it, who renews it and what fails without it.", CertificateCatalogue.Templates),
    ];

    /// <summary>The topic of this name, or null.</summary>
    public static DrillTopic? Find(string name) => All.FirstOrDefault(topic => topic.Name == name);

    /// <summary>The drill at this address, or null where no topic has the name.</summary>
    public static Drill? Draw(DrillId id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return Find(id.Topic)?.Draw(id.Seed, id.Difficulty);
    }

    /// <summary>
    /// What all drills of one form have in common, such as <c>drill-quorum/majority</c>: to a learner's record they are one question with other numbers. Null where
    /// no topic has the name.
    /// </summary>
    public static string? FormOf(DrillId id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return Find(id.Topic)?.TemplateOf(id.Seed, id.Difficulty) is { } template ? $"{DrillId.Prefix}{id.Topic}/{template}" : null;
    }
}
