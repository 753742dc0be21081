using System.Collections.Immutable;
using StudyPortal.Simulation.Kernel;
using StudyPortal.Simulation.World;
using StudyPortal.Web.Features.Diagrams.Scenes.Reading;

namespace StudyPortal.Web.Features.Diagrams.Scenes.Traffic;

/// <summary>Draws the messages between members of etcd that are on the wire.</summary>
internal static class MessageDots
{
    /// <summary>The radius of a dot.</summary>
    public const int Radius = 4;

    private const int LaneOffset = 5;
    private const int LeastDistance = (2 * Radius) + 3;
    private const int LabelDistance = 9;

    /// <summary>The dots, link by link; messages between machines that the picture does not join are left out.</summary>
    public static ImmutableArray<SceneDot> Of(ClusterSnapshot snapshot, Wires wires, FreeRoom room) =>
    [
        .. from message in snapshot.Messages
           let stretch = wires.Between(message.From, message.To, message.Port)
           where stretch is not null
           group message by stretch!.Value into way
           from dot in Queue(way.Key, way, snapshot.Now, room)
           select dot,
    ];

    // Who would stand on another one's place waits behind it; who has no place left is counted with the last.
    private static List<SceneDot> Queue(Stretch way, IEnumerable<MessageView> messages, Instant now, FreeRoom room)
    {
        List<SceneDot> dots = [];
        var (limit, gap, left) = (ScenePath.Whole, way.PerMille(LeastDistance), 0);
        foreach (var (message, perMille) in messages.Select(message => (message, Progress(message, now))).OrderByDescending(pair => pair.Item2))
        {
            if (limit < 0)
            {
                left++;
                continue;
            }

            var place = Math.Min(perMille, limit);
            limit = place - gap;
            dots.Add(Dot(message, way.Beside(place, LaneOffset), IdOf(message, dots), room));
        }

        if (left > 0)
            dots[^1] = dots[^1] with { Sentence = Ports.Invariant($"{dots[^1].Sentence}, and {left} more") };
        return dots;
    }

    private static SceneDot Dot(MessageView message, ScenePoint at, string id, FreeRoom room)
    {
        var word = MessageWords.Word(message.What);
        var tone = Ports.Tone(message.Port);
        var text = room.Place(
            new SceneText(word, at.X + LabelDistance, at.Y + 4, SceneText.SmallSize, tone), new SceneText(word, at.X - LabelDistance, at.Y + 4, SceneText.SmallSize, tone, SceneAnchor.End));
        room.Take(new SceneBox(at.X - Radius, at.Y - Radius, 2 * Radius, 2 * Radius));
        return new SceneDot(id, DotKind.Message, at, message.Port, text, Sign: null, MessageWords.Sentence(message));
    }

    // Two that are the same in everything are told apart by their order.
    private static string IdOf(MessageView message, List<SceneDot> before)
    {
        var id = Ports.Invariant($"{message.From}>{message.To} {message.Sent.Microseconds} {message.What}");
        while (before.Exists(dot => dot.Id == id))
            id += "'";
        return id;
    }

    private static int Progress(MessageView message, Instant now)
    {
        var whole = message.Arrives.Microseconds - message.Sent.Microseconds;
        return whole <= 0 ? ScenePath.Whole : (int)Math.Clamp((now.Microseconds - message.Sent.Microseconds) * ScenePath.Whole / whole, 0, ScenePath.Whole);
    }
}
