namespace StudyPortal.Simulation.Shell;

/// <summary>A command of the simulated shell. It holds no state: what it changes it changes in its context.</summary>
/// <param name="name">As it is typed.</param>
/// <param name="summary">What it does, in a few words, for <c>help</c>.</param>
internal abstract class ShellCommand(string name, string summary)
{
    public string Name { get; } = name;

    public string Summary { get; } = summary;

    /// <summary>Whether the machine has it: <c>kubectl</c> is on control-plane nodes only.</summary>
    public virtual bool IsOn(Machines.Machine machine) => true;

    /// <summary>Whether it belongs to whoever sits at the terminal and not to the machine, so that it works when the machine is gone: <c>wait</c>, <c>exit</c>.</summary>
    public virtual bool IsOutside => false;

    /// <summary>Runs it and returns its exit code.</summary>
    public abstract int Run(ShellContext context);
}
