using StudyPortal.Simulation.World;

namespace StudyPortal.Simulation.Tests.World;

public sealed class EditedClusterTests
{
    private const string Path = "/etc/kubernetes/manifests/kube-scheduler.yaml";

    private static readonly Cluster Single = Cluster.Settled(Topology.Named("single")!, seed: 1);

    [Fact]
    public void A_text_stands_in_the_file_and_the_cluster_that_it_was_put_into_stays_as_it_was()
    {
        var before = TextOf(Single);
        var edited = Single.WithText("cp1", Path, "kind: Nothing\n");

        Assert.Equal("kind: Nothing\n", TextOf(edited));
        Assert.Equal(before, TextOf(Single));
        Assert.Equal(Single.Now, edited.Now);
    }

    [Fact]
    public void The_kubelet_notices_the_edit()
    {
        var running = Single.WithText("cp1", Path, "kind: Nothing\n").Advance(TimeSpan.FromMinutes(1)).Next.Snapshot().Machines[0].Containers.Where(container => container.IsRunning);
        Assert.DoesNotContain("kube-scheduler", running.Select(container => container.Name), StringComparer.Ordinal);
    }

    [Fact]
    public void Time_that_asks_for_too_many_events_does_not_pass()
    {
        Assert.Null(Single.TryAdvance(TimeSpan.FromMinutes(1), mostEvents: 100));
        Assert.Equal(Single.Now + TimeSpan.FromSeconds(10), Single.TryAdvance(TimeSpan.FromSeconds(10), mostEvents: 100_000)!.Next.Now);
    }

    [Fact]
    public void Time_that_passes_within_bounds_is_time_that_passes() => Assert.Equal(
        Single.Advance(TimeSpan.FromSeconds(30)).Occurrences, Single.TryAdvance(TimeSpan.FromSeconds(30), mostEvents: 100_000)!.Occurrences);

    private static string? TextOf(Cluster cluster) => cluster.Snapshot().Machines[0].Files[Path]?.Text;
}
