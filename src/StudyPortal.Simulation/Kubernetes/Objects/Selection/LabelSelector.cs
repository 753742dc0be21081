using System.Collections.Immutable;

namespace StudyPortal.Simulation.Kubernetes.Objects;

/// <summary>Picks objects by their labels; one without requirements picks every object.</summary>
/// <param name="Requirements">All must hold.</param>
public sealed record LabelSelector(ImmutableArray<LabelRequirement> Requirements)
{
    /// <summary>Picks every object.</summary>
    public static LabelSelector Everything { get; } = new(ImmutableArray<LabelRequirement>.Empty);

    /// <summary>Picks the objects that have all these labels.</summary>
    public static LabelSelector Of(ImmutableSortedDictionary<string, string> labels) =>
        new([.. labels.Select(label => new EqualRequirement(label.Key, label.Value))]);

    /// <summary>Whether these labels meet every requirement.</summary>
    public bool Matches(ImmutableSortedDictionary<string, string> labels)
    {
        foreach (var requirement in Requirements)
        {
            if (!requirement.Holds(labels))
                return false;
        }

        return true;
    }

    /// <summary>As <c>-l</c> takes it: <c>app=web,tier in (a,b),!old</c>.</summary>
    public override string ToString() => string.Join(',', Requirements);
}
