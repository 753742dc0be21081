namespace StudyPortal.Simulation.Shell.Commands.Text;

/// <summary><c>uname</c>: the kernel, as Ubuntu 24.04.1 has it.</summary>
internal sealed class UnameCommand() : FlaggedCommand("uname", "print the kernel's name and release", "a|all", "r|kernel-release", "n|nodename", "s|kernel-name", "m|machine", "v|kernel-version")
{
    private const string System = "Linux";
    private const string Release = "6.8.0-40-generic";
    private const string Version = "#40-Ubuntu SMP PREEMPT_DYNAMIC Fri Jul  5 10:34:03 UTC 2024";
    private const string Hardware = "x86_64";

    protected override int Run(ShellContext context, Flags flags)
    {
        if (flags.Has("a"))
        {
            context.Print($"{System} {context.Machine.Name} {Release} {Version} {Hardware} {Hardware} {Hardware} GNU/Linux");
            return 0;
        }

        var parts = new List<string>();
        if (flags.Has("s") || !flags.Order.Any())
            parts.Add(System);
        if (flags.Has("n"))
            parts.Add(context.Machine.Name);
        if (flags.Has("r"))
            parts.Add(Release);
        if (flags.Has("v"))
            parts.Add(Version);
        if (flags.Has("m"))
            parts.Add(Hardware);
        context.Print(string.Join(' ', parts));
        return 0;
    }
}
