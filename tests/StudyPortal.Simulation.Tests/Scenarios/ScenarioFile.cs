using System.Text;

namespace StudyPortal.Simulation.Tests.Scenarios;

/// <summary>
/// A file of commands with what they print: lines that begin with <c>#</c> explain, then commands, a line of four dashes, and the expected print up to the next
/// empty line. The form is that of etcd-io/raft's testdata.
/// </summary>
internal static class ScenarioFile
{
    private const string Divider = "----";

    /// <summary>The text of the file as it would be if every print were expected.</summary>
    /// <param name="text">The file.</param>
    /// <param name="execute">Prints what one command line leads to.</param>
    public static string Replay(string text, Func<string, string> execute)
    {
        var replayed = new StringBuilder();
        var printed = new StringBuilder();
        var isExpectation = false;
        foreach (var line in text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'))
        {
            isExpectation &= line.Length > 0;
            if (isExpectation)
                continue;
            replayed.Append(line).Append('\n');
            if (line == Divider)
            {
                isExpectation = true;
                replayed.Append(printed.Length > 0 ? printed : "ok\n");
                printed.Clear();
            }
            else if (line.Length > 0 && line[0] != '#')
            {
                printed.Append(execute(line));
            }
        }

        return replayed.ToString();
    }
}
