using System.Collections.Immutable;
using StudyPortal.Simulation.World;
using StudyPortal.Web.Features.Diagrams.Scenes.Reading;

namespace StudyPortal.Web.Features.Diagrams.Scenes.Traffic;

/// <summary>Shows one hop of a traced request: its links with port and protocol, the program that it goes to, and the request itself as a dot.</summary>
internal static class WayDrawing
{
    private const string Id = "request";
    private const string ApiServer = "kube-apiserver";
    private const string Disk = "disk";
    private const int DotDistance = 26;
    private const int SignDistance = 10;
    private const int OnCurve = 4;
    private const int AboveStraight = -9;
    private const int NoteHeight = 53;
    private const int NoteIndent = 8;

    // Where along a link its port and protocol may stand, the best place first.
    private static readonly int[] _labelPlaces = [500, 400, 600, 300, 700, 200, 800];

    public static Scene On(Scene scene, TraceHop hop, Wires wires, FreeRoom room)
    {
        var way = hop.Port == 0 || (hop.From.Host == hop.To.Host && hop.From.Program != ApiServer) ? [] : wires.Way(hop.From.Host, hop.To.Host, hop.Port);
        var place = PlaceOf(scene, hop.To);
        var dot = way.IsEmpty ? AtPlace(scene, hop, place) : AtEnd(hop, way[^1]);
        var stressed = SceneStress.On(scene, [.. way.Select(stretch => stretch.Link.Id), .. place is null ? Array.Empty<string>() : [place.Id]], SceneEmphasis.Way);
        foreach (var stretch in way)
            stressed = Labelled(stressed, stretch.Link, $"{Ports.Text(hop.Port)} {hop.Protocol}", room);
        return dot is null ? stressed : stressed with { Dots = [dot] };
    }

    private static bool HasBounced(TraceHop hop) => hop.Outcome is not (TraceOutcome.Open or TraceOutcome.Answered or TraceOutcome.Delivered or TraceOutcome.Done);

    private static SceneDot AtEnd(TraceHop hop, Stretch way)
    {
        var (at, sign) = hop.Outcome switch
        {
            TraceOutcome.Open => (way.At(ScenePath.Whole / 2), null),
            TraceOutcome.TimedOut or TraceOutcome.Lost => (way.At((ScenePath.Whole / 2) - way.PerMille(SignDistance)), Sign(SignKind.Down, way.At((ScenePath.Whole / 2) + way.PerMille(SignDistance / 2)))),
            TraceOutcome.Failed => (way.BeforeEnd(0), Sign(SignKind.Warn, way.BeforeEnd(SignDistance + MessageDots.Radius))),
            _ when HasBounced(hop) => (way.BeforeEnd(DotDistance), Sign(SignKind.Down, way.BeforeEnd(SignDistance))),
            _ => (way.BeforeEnd(0), null),
        };
        return Dot(hop, at, text: null, sign);
    }

    // The program itself is stressed; the dot stands at the edge of its row.
    private static SceneDot? AtPlace(Scene scene, TraceHop hop, ScenePart? place)
    {
        if (place is null || BoxOf(scene, place) is not { } box)
            return null;
        var at = new ScenePoint(box.X - (place.Kind == ScenePartKind.Row ? MessageDots.Radius + 1 : 0), place.Kind == ScenePartKind.Machine ? box.Y + DotDistance : box.MiddleY);
        var sign = HasBounced(hop) ? Sign(hop.Outcome == TraceOutcome.Failed ? SignKind.Warn : SignKind.Down, at with { X = Math.Max(SceneSign.Size / 2, at.X - SceneSign.Size) }) : null;
        return Dot(hop, at, Note(scene, hop, place), sign);
    }

    // A member's last line is for trouble, and free on most days.
    private static SceneText? Note(Scene scene, TraceHop hop, ScenePart place)
    {
        var member = scene.Machines.FirstOrDefault(machine => machine.Member?.Id == place.Id)?.Member;
        if (hop.Protocol != Disk || member is null)
            return null;
        var note = new SceneText($"{Disk}: {hop.What}", member.Box.X + NoteIndent, member.Box.Y + NoteHeight, SceneText.SmallSize, SceneTone.Ink);
        return member.Texts.Any(text => text.Box.Overlaps(note.Box)) ? null : note;
    }

    private static SceneDot Dot(TraceHop hop, ScenePoint at, SceneText? text, SceneSign? sign) =>
        new(Id, HasBounced(hop) ? DotKind.Bounced : DotKind.Request, at, hop.Port, text, sign, hop.Sentence);

    private static SceneSign Sign(SignKind kind, ScenePoint at) => new(kind, at.X, at.Y);

    /// <summary>The program that the hop goes to, else its machine.</summary>
    private static ScenePart? PlaceOf(Scene scene, TracePlace place) => scene.Find($"{place.Host}/{place.Program}") ?? scene.Find(place.Host);

    private static SceneBox? BoxOf(Scene scene, ScenePart place)
    {
        var machine = scene.Machines.FirstOrDefault(machine => machine.Id == (place.Kind == ScenePartKind.Machine ? place.Id : place.Within));
        return place.Kind switch
        {
            ScenePartKind.Machine => machine?.Box,
            ScenePartKind.Member => machine?.Member?.Box,
            _ => machine?.Rows.FirstOrDefault(row => row.Id == place.Id)?.Box,
        };
    }

    private static Scene Labelled(Scene scene, SceneLink link, string words, FreeRoom room)
    {
        room.Leave(link.Text);
        var tone = Ports.Tone(link.Port);
        var offset = link.Path.IsCurve ? OnCurve : AboveStraight;
        var label = room.Place([.. _labelPlaces.Select(link.Path.At).Select(at => new SceneText(words, at.X, at.Y + offset, SceneText.SmallSize, tone, SceneAnchor.Middle))]);
        if (label is null && link.Text is not null)
            room.Take(link.Text.Box);
        return label is null ? scene : scene with { Lanes = [.. scene.Lanes.Select(lane => lane with { Machines = [.. lane.Machines.Select(Relabelled)] })] };

        SceneMachine Relabelled(SceneMachine machine) =>
            machine with { Links = [.. machine.Links.Select(other => other.Id == link.Id ? other with { Text = label } : other)] };
    }
}
