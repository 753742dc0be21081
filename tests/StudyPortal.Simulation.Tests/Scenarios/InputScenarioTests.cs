using System.Runtime.CompilerServices;
using StudyPortal.Simulation.Shell;
using StudyPortal.Simulation.Tests.World;
using StudyPortal.Simulation.World;

namespace StudyPortal.Simulation.Tests.Scenarios;

/// <summary>Runs the files under <c>inputs/</c>, and once more what is written down of them. <c>UPDATE_EXPECTED=1</c> rewrites what they expect; each line that moves must be explainable.</summary>
public sealed class InputScenarioTests
{
    public static TheoryData<string> Names => [.. Directory.EnumerateFiles(Folder(), "*.txt").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_scenario_prints_what_it_expects(string name)
    {
        var path = Path.Combine(Folder(), name);
        var expected = File.ReadAllText(path);
        var scenario = new InputScenario();
        var printed = ScenarioFile.Replay(expected, scenario.Execute);
        if (Environment.GetEnvironmentVariable("UPDATE_EXPECTED") == "1")
            File.WriteAllText(path, printed);
        else
            Assert.Equal(expected, printed, ignoreLineEndingDifferences: true);
        AssertReadsBack(scenario.History!);
    }

    private static void AssertReadsBack(History history)
    {
        var again = InputText.Write(history).Aggregate(history.At(history.Beginning), (before, line) => before.With(Assert.IsType<InputReading.Read>(InputText.Read(line, before)).Input));
        Assert.Equal(ClusterText.Of(history.Present), ClusterText.Of(again.Present));
    }

    private static string Folder([CallerFilePath] string path = "") => Path.Combine(Path.GetDirectoryName(path)!, "inputs");
}
