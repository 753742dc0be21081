using System.Collections.Immutable;
using StudyPortal.Learning.Generators.PortDrills;
using StudyPortal.Learning.Generators.QuorumDrills;

namespace StudyPortal.Learning.Generators;

/// <summary>Everything that can be drilled.</summary>
public static class DrillTopics
{
    /// <summary>All topics, in the order in which they are shown.</summary>
    public static ImmutableArray<DrillTopic> All { get; } =
    [
        new("quorum", "Quorum", "Majorities, partitions, changes of membership and what they do to availability.", QuorumCatalogue.Templates),
        new("ports", "Ports", "Who connects where, on which port, with which certificate, and what breaks when it is closed.", PortCatalogue.Templates),
    ];

    /// <summary>The topic of this name, or null.</summary>
    public static DrillTopic? Find(string name) => All.FirstOrDefault(topic => topic.Name == name);

    /// <summary>The drill at this address, or null where no topic has the name.</summary>
    public static Drill? Draw(DrillId id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return Find(id.Topic)?.Draw(id.Seed, id.Difficulty);
    }
}
