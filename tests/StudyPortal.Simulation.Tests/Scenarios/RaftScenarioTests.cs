using System.Runtime.CompilerServices;
using StudyPortal.Simulation.Raft;
using StudyPortal.Simulation.Tests.Raft.Laws;

namespace StudyPortal.Simulation.Tests.Scenarios;

/// <summary>Runs the files under <c>raft/</c>. <c>UPDATE_EXPECTED=1</c> rewrites what they expect; each line that moves must be explainable.</summary>
public sealed class RaftScenarioTests
{
    public static TheoryData<string> Names =>
        [.. Directory.EnumerateFiles(Folder(), "*.txt").Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_scenario_prints_what_it_expects(string name)
    {
        var path = Path.Combine(Folder(), name + ".txt");
        var expected = File.ReadAllText(path);
        var scenario = new RaftScenario(RaftRules.Sound);
        var printed = ScenarioFile.Replay(expected, scenario.Execute);
        Assert.Empty(scenario.BrokenLaws);
        if (Environment.GetEnvironmentVariable("UPDATE_EXPECTED") == "1")
            File.WriteAllText(path, printed);
        else
            Assert.Equal(expected, printed, ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void Figure_8_of_the_paper_loses_a_committed_entry_where_a_leader_counts_copies_of_earlier_terms()
    {
        var scenario = new RaftScenario(RaftRules.Sound with { CommitOwnTermOnly = false });
        ScenarioFile.Replay(File.ReadAllText(Path.Combine(Folder(), "figure-8.txt")), scenario.Execute);
        Assert.Contains(scenario.BrokenLaws, sentence => sentence.Contains(RaftLaws.LeaderCompleteness.Name, StringComparison.Ordinal));
    }

    private static string Folder([CallerFilePath] string path = "") => Path.Combine(Path.GetDirectoryName(path)!, "raft");
}
