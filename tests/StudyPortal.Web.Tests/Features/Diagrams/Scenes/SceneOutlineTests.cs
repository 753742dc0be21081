using StudyPortal.Simulation.World;
using StudyPortal.Web.Features.Diagrams.Scenes;

namespace StudyPortal.Web.Tests.Features.Diagrams.Scenes;

public sealed class SceneOutlineTests
{
    public static TheoryData<string, string> Troubles => new(from topology in Pictures.Topologies from trouble in Pictures.Troubles select (topology, trouble));

    [Theory]
    [MemberData(nameof(Troubles))]
    public void The_outline_names_every_machine_and_what_is_wrong(string topology, string trouble)
    {
        var snapshot = Pictures.Snapshot(topology, trouble);
        var sentences = Sentences(SceneOutline.Of(Pictures.Of(snapshot, 390))).ToList();

        Assert.All(snapshot.Machines, machine => Assert.Contains(sentences, sentence => sentence.Contains($"{machine.Name}, {machine.Address}", StringComparison.Ordinal)));
        var wrong = trouble switch
        {
            Pictures.Crashed => "Control-plane node cp1, 10.0.0.11: down",
            Pictures.Isolated => ": isolated",
            Pictures.Cut => ": cut.",
            _ => "every machine is up",
        };
        Assert.Contains(sentences, sentence => sentence.Contains(wrong, StringComparison.Ordinal));
    }

    [Fact]
    public void A_cut_that_no_drawn_link_shows_is_a_sentence_of_its_own()
    {
        var snapshot = Pictures.Settled("stacked-3").Apply(new CutMachines("worker1", "worker2")).Next.Snapshot();

        Assert.Contains("Between worker1 and worker2: cut.", Sentences(SceneOutline.Of(Pictures.Of(snapshot))), StringComparer.Ordinal);
    }

    [Fact]
    public void It_reads_in_the_order_of_the_picture()
    {
        var scene = Pictures.After();
        var outline = Flat(SceneOutline.Of(scene)).Select(item => item.Id).Where(id => id is not null && !id.Contains('/', StringComparison.Ordinal)).ToList();

        Assert.Equal(scene.Lanes.SelectMany(lane => lane.Machines.SelectMany(machine => machine.Links.Select(link => link.Id).Prepend(machine.Id)).Prepend(lane.Id)), outline, StringComparer.Ordinal);
    }

    private static IEnumerable<string> Sentences(OutlineItem item) => Flat(item).Select(found => found.Sentence);

    private static IEnumerable<OutlineItem> Flat(OutlineItem item) => item.Items.SelectMany(Flat).Prepend(item);
}
