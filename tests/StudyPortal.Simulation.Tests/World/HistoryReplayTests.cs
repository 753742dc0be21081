using StudyPortal.Simulation.Kernel;
using StudyPortal.Simulation.Shell;
using StudyPortal.Simulation.World;

namespace StudyPortal.Simulation.Tests.World;

/// <summary>Random histories of every kind of input, gone back into at random moments and played on.</summary>
public sealed class HistoryReplayTests
{
    private const int Seeds = 200;
    private const int Inputs = 9;
    private const int Moments = 2;
    private const int Batches = 10;

    private static readonly string[] _topologies = ["single,workers=1", "stacked-2,workers=0", "stacked-3,workers=1", "external-3,workers=0"];
    private static readonly Cluster[] _settled = [.. _topologies.Select((name, place) => Cluster.Settled(Topology.Named(name)!, (ulong)place))];

    public static TheoryData<int> FirstSeeds => [.. Enumerable.Range(0, Batches).Select(batch => batch * (Seeds / Batches))];

    [Theory]
    [MemberData(nameof(FirstSeeds))]
    public void From_every_moment_the_same_inputs_lead_to_the_same_end(int first)
    {
        for (var seed = first; seed < first + (Seeds / Batches); seed++)
        {
            var source = new RandomInputs((ulong)seed, _settled[seed % _settled.Length]);
            var history = source.Play(Inputs);
            var end = ClusterText.Of(history.Present);
            for (var place = 0; place < Moments; place++)
                AssertSame(seed, history, end, PlayOn(history.At(source.Moment(history)), history));
        }
    }

    [Fact]
    public void Played_in_small_steps_the_past_is_what_it_is_when_sought()
    {
        for (var seed = 0; seed < Batches; seed++)
        {
            var source = new RandomInputs((ulong)seed, _settled[seed % _settled.Length]);
            var history = source.Play(Inputs);
            var shown = history.At(history.Beginning);
            var step = (history.Present.Now - history.Beginning) / 50;
            for (var moment = history.Beginning; moment < history.Present.Now; moment += step + TimeSpan.FromMicroseconds(1))
                shown = history.At(moment, shown);
            AssertSame(seed, history, ClusterText.Of(history.Present), PlayOn(shown, history));
        }
    }

    [Fact]
    public void Written_down_and_read_again_a_history_is_the_same()
    {
        for (var seed = 0; seed < Batches; seed++)
        {
            var beginning = _settled[seed % _settled.Length];
            var history = new RandomInputs((ulong)seed, beginning).Play(Inputs);
            var read = History.From(beginning);
            foreach (var line in InputText.Write(history))
                read = read.With(Assert.IsType<InputReading.Read>(InputText.Read(line, read)).Input);
            AssertSame(seed, history, ClusterText.Of(history.Present), read);
        }
    }

    private static History PlayOn(History past, History whole)
    {
        foreach (var input in whole.Inputs.Skip(past.Inputs.Count))
            past = past.With(new TimePasses(input.At - past.Present.Now)).With(input.Input);
        return past.With(new TimePasses(whole.Present.Now - past.Present.Now));
    }

    private static void AssertSame(int seed, History history, string end, History again)
    {
        Assert.True(history.Occurrences.SequenceEqual(again.Occurrences), $"seed {seed}: other occurrences");
        Assert.True(string.Equals(end, ClusterText.Of(again.Present), StringComparison.Ordinal), $"seed {seed}: another end");
        Assert.Equal(history.Inputs.Select(input => (input.At, input.Ended)), again.Inputs.Select(input => (input.At, input.Ended)));
    }
}
