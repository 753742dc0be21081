namespace StudyPortal.Simulation.Shell.Commands.Kubectl;

/// <summary>A command of kubectl.</summary>
/// <param name="name">As it is typed.</param>
/// <param name="summary">What it does, in a few words.</param>
/// <param name="flags">Its flags beside the global ones, parted by spaces; those that take a value end in <c>=</c>, a short form stands behind a slash.</param>
internal abstract class KubectlVerb(string name, string summary, string flags)
{
    public string Name { get; } = name;

    public string Summary { get; } = summary;

    public string Flags { get; } = flags;

    /// <summary>Carries it out and returns the exit code.</summary>
    public abstract int Run(KubectlRun run);
}
