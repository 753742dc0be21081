namespace StudyPortal.Simulation.Tests.RealEtcd;

/// <summary>Real members of etcd and the model go through the same scripts and must come to the same: which operations succeed, with which words, who leads, after how long.</summary>
public sealed class RealEtcdTests(RealHistories histories) : IClassFixture<RealHistories>
{
    public static TheoryData<string> Names => [.. Scripts.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Real_etcd_and_the_model_come_to_the_same(string name)
    {
        Assert.SkipWhen(EtcdPrograms.Found is null, EtcdPrograms.Missing);
        var real = await histories.OfAsync(name);
        await using var site = new ModelCluster();
        var model = await Scripts.All[name](site);
        Assert.Equal(real.Steps.Select(step => step.Command), model.Steps.Select(step => step.Command), StringComparer.Ordinal);
        var differences = real.Steps.Zip(model.Steps).Where(pair => pair.First.ToString() != pair.Second.ToString()).Select(pair => $"real: {pair.First}\nmodel: {pair.Second}");
        Assert.True(!differences.Any(), string.Join("\n\n", differences));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_model_comes_to_an_end_in_each_script(string name)
    {
        await using var site = new ModelCluster(seed: 2);
        var model = await Scripts.All[name](site);
        Assert.NotEmpty(model.Steps);
    }
}
