using System.Collections.Immutable;

namespace StudyPortal.Web.Features.Diagrams.Scenes;

/// <summary>
/// Takes from a previous picture whatever looks the same in the next one. It goes from the leaves up: an array of which every element is the previous one's is the previous array, and
/// then records compare by value, since immutable arrays compare by what they hold on to.
/// </summary>
internal static class SceneSharing
{
    public static Scene Of(Scene next, Scene previous)
    {
        var shared = next with
        {
            Lanes = Each(next.Lanes, previous.Lanes, Of),
            Notes = Same(next.Notes, previous.Notes),
            Dots = Same(next.Dots, previous.Dots),
        };
        return shared == previous ? previous : shared;
    }

    private static SceneLane Of(SceneLane next, SceneLane previous) => Either(
        next with { Quorum = next.Quorum is { } quorum && previous.Quorum is { } before ? Of(quorum, before) : next.Quorum, Machines = Each(next.Machines, previous.Machines, Of) }, previous);

    private static QuorumMeter Of(QuorumMeter next, QuorumMeter previous) =>
        Either(next with { Slots = Same(next.Slots, previous.Slots), Texts = Same(next.Texts, previous.Texts) }, previous);

    private static SceneMachine Of(SceneMachine next, SceneMachine previous) => Either(
        next with
        {
            Texts = Same(next.Texts, previous.Texts),
            Signs = Same(next.Signs, previous.Signs),
            Rows = Each(next.Rows, previous.Rows, Of),
            Member = next.Member is { } member && previous.Member is { } before ? Of(member, before) : next.Member,
            Links = Each(next.Links, previous.Links, Of),
        },
        previous);

    private static SceneRow Of(SceneRow next, SceneRow previous) => Either(next with { Texts = Same(next.Texts, previous.Texts), Signs = Same(next.Signs, previous.Signs) }, previous);

    private static SceneMember Of(SceneMember next, SceneMember previous) => Either(next with { Texts = Same(next.Texts, previous.Texts), Log = Same(next.Log, previous.Log) }, previous);

    private static SceneLink Of(SceneLink next, SceneLink previous) => Either(next with { Path = Of(next.Path, previous.Path) }, previous);

    private static ScenePath Of(ScenePath next, ScenePath previous) => Either(next with { Points = Same(next.Points, previous.Points) }, previous);

    private static T Either<T>(T next, T previous)
        where T : class, IEquatable<T> => next.Equals(previous) ? previous : next;

    /// <summary>Elements without arrays of their own.</summary>
    private static ImmutableArray<T> Same<T>(ImmutableArray<T> next, ImmutableArray<T> previous)
        where T : IEquatable<T>
    {
        var equal = Math.Min(next.Length, previous.Length) is var both && next.AsSpan(0, both).SequenceEqual(previous.AsSpan(0, both));
        if (equal && next.Length == previous.Length)
            return previous;
        return [.. next.Select((element, index) => index < previous.Length && element.Equals(previous[index]) ? previous[index] : element)];
    }

    /// <summary>Parts with arrays of their own. Places do not move, and what comes or goes does so at the end.</summary>
    private static ImmutableArray<T> Each<T>(ImmutableArray<T> next, ImmutableArray<T> previous, Func<T, T, T> share)
        where T : class
    {
        ImmutableArray<T> shared = [.. next.Select((element, index) => index < previous.Length ? share(element, previous[index]) : element)];
        return shared.Length == previous.Length && shared.Index().All(element => ReferenceEquals(element.Item, previous[element.Index])) ? previous : shared;
    }
}
