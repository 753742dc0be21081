using System.Runtime.CompilerServices;

namespace StudyPortal.Simulation.Tests.Scenarios;

/// <summary>Runs the files in the folders under <c>shell/</c>. <c>UPDATE_EXPECTED=1</c> rewrites what they expect; each line that moves must be explainable.</summary>
public sealed class ShellScenarioTests
{
    public static TheoryData<string> Names =>
        [.. Directory.EnumerateFiles(Folder(), "*.txt", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Folder(), file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_scenario_prints_what_it_expects(string name)
    {
        var path = Path.Combine(Folder(), name);
        var expected = File.ReadAllText(path);
        var printed = ScenarioFile.Replay(expected, new ShellScenario().Execute);
        if (Environment.GetEnvironmentVariable("UPDATE_EXPECTED") == "1")
            File.WriteAllText(path, printed);
        else
            Assert.Equal(expected, printed, ignoreLineEndingDifferences: true);
    }

    private static string Folder([CallerFilePath] string path = "") => Path.Combine(Path.GetDirectoryName(path)!, "shell");
}
