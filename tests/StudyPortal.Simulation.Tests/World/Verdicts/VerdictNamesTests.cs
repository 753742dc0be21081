using StudyPortal.Simulation.World;

namespace StudyPortal.Simulation.Tests.World.Verdicts;

public sealed class VerdictNamesTests
{
    private static readonly Cluster _settled = Cluster.Settled(Topology.Named("stacked-3")!, seed: 1);
    private static readonly ClusterVerdicts _halved = _settled.Apply(new CrashMachine("cp3")).Next.Advance(TimeSpan.FromSeconds(20)).Next.Judge();

    [Fact]
    public void Every_name_leads_to_a_verdict_and_asks_a_question()
    {
        Assert.All(VerdictNames.All, name =>
        {
            Assert.NotNull(VerdictNames.Find(_halved, name.Name));
            Assert.Equal(name, VerdictNames.Find(name.Name));
            Assert.EndsWith("?", name.Question, StringComparison.Ordinal);
        });
        Assert.All(VerdictNames.At("cp1"), name =>
        {
            Assert.Equal(VerdictAnswer.Yes, VerdictNames.Find(_halved, name.Name)?.Answer);
            Assert.Equal(name, VerdictNames.Find(name.Name));
            Assert.Contains("cp1", name.Question, StringComparison.Ordinal);
        });
        Assert.Equal(5, VerdictNames.At("cp1").Length);
    }

    [Theory]
    [InlineData("etcd.quorum", VerdictAnswer.Degraded)]
    [InlineData("etcd.write", VerdictAnswer.Yes)]
    [InlineData("etcd.write@cp3", VerdictAnswer.No)]
    [InlineData("etcd.stale-read@cp3", VerdictAnswer.No)]
    [InlineData("etcd.read@cp2", VerdictAnswer.Yes)]
    [InlineData("kubernetes.get@cp3", VerdictAnswer.No)]
    [InlineData("kubernetes.restart@cp3", VerdictAnswer.No)]
    [InlineData("kubernetes.restart@worker1", VerdictAnswer.Yes)]
    public void A_verdict_is_found_by_its_name(string name, VerdictAnswer answer) => Assert.Equal(answer, VerdictNames.Find(_halved, name)?.Answer);

    [Theory]
    [InlineData("etcd.wrote")]
    [InlineData("etcd.quorum@cp1")]
    [InlineData("kubernetes.get@worker1")]
    [InlineData("")]
    public void What_there_is_not_is_not_found(string name) => Assert.Null(VerdictNames.Find(_halved, name));

    [Fact]
    public void Without_anything_before_the_API_servers_there_is_no_verdict_about_it()
    {
        var verdicts = Cluster.Settled(Topology.Named("single")!, seed: 1).Judge();
        Assert.Null(VerdictNames.Find(verdicts, "kubernetes.front"));
        Assert.NotNull(VerdictNames.Find("kubernetes.front"));
    }
}
