using StudyPortal.Content.Diagrams;
using StudyPortal.Learning.Questions;
using StudyPortal.Web.Features.Diagrams;
using StudyPortal.Web.Features.Diagrams.Scenes;

namespace StudyPortal.Web.Features.Quizzes;

/// <summary>The picture of a question that asks to point at a part, drawn for wide screens and for phones.</summary>
public sealed record SpotPicture(Scene Wide, Scene Narrow)
{
    private static readonly IReadOnlyDictionary<string, Nudge> NoNudges = new Dictionary<string, Nudge>(StringComparer.Ordinal);

    /// <summary>The parts that can be chosen and are drawn, by the machines that they belong to, in reading order.</summary>
    public IEnumerable<IGrouping<string, string>> Choices(HotSpot question) =>
        question.Parts.Where(part => Wide.Find(part) is not null).GroupBy(PartWords.MachineOf, StringComparer.Ordinal);

    /// <summary>The same with some parts marked.</summary>
    public SpotPicture With(IReadOnlyCollection<string> parts, SceneEmphasis emphasis) => new(SceneStress.On(Wide, parts, emphasis), SceneStress.On(Narrow, parts, emphasis));

    /// <summary>Draws it; null where its author lets something happen before that cannot happen.</summary>
    public static SpotPicture? Of(HotSpot question, StoryPlaces places) =>
        places.After(DiagramOf(question), step: 0).Place is { } place ? new SpotPicture(Draw(place, DiagramWidths.Wide), Draw(place, DiagramWidths.Narrow)) : null;

    // The same question gives equal diagrams, so that its cluster is put up once.
    private static Diagram DiagramOf(HotSpot question) => new(
        question.Id, "The picture", "", question.Picture.TopologyText, question.Picture.Topology, question.Picture.Seed, ViewOf(question.Picture.View), question.Picture.Before,
        question.Picture.Hidden, [], NoNudges, [], "", question.Head.Version);

    private static DiagramView ViewOf(string view) => view.Split(' ') switch
    {
        ["inside", var host] => new DiagramView.Inside(host),
        ["etcd"] => new DiagramView.Etcd(),
        _ => new DiagramView.Whole(),
    };

    private static Scene Draw(StoryPlace place, int width) => SceneBuilder.Build(place.Snapshot, place.Options(width));
}
