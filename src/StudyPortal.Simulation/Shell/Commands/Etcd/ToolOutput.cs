namespace StudyPortal.Simulation.Shell.Commands.Etcd;

/// <summary>Where a program of etcd prints to.</summary>
/// <param name="shell">The shell that runs it.</param>
internal sealed class ToolOutput(ShellContext shell)
{
    /// <summary>Prints a line on standard output.</summary>
    public void Print(string line = "") => shell.Print(line);

    /// <summary>Prints a line on standard error.</summary>
    public void Complain(string line = "") => shell.Complain(line);

    /// <summary>Prints <c>Error: …</c> and gives the exit code (etcd v3.6 pkg/cobrautl/error.go).</summary>
    public int Fail(int exitCode, string error)
    {
        Complain("Error: " + error);
        return exitCode;
    }
}
