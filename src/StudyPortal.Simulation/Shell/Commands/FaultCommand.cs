using StudyPortal.Simulation.World;

namespace StudyPortal.Simulation.Shell.Commands;

/// <summary><c>fault crash cp1</c>: breaks something on purpose; <c>fault list</c> prints every form.</summary>
internal sealed class FaultCommand() : ShellCommand("fault", "break something on purpose: fault list")
{
    public override bool IsOutside => true;

    public override int Run(ShellContext context)
    {
        if (context.Arguments is ["list"] or [])
        {
            var width = FaultForms.All.Max(form => form.Form.Length);
            foreach (var form in FaultForms.All)
                context.Print($"fault {form.Form.PadRight(width)}  {form.Summary}");
            return 0;
        }

        var (fault, complaint) = FaultForms.Read(context.Arguments);
        var reason = fault is null ? complaint : (context.Cluster.Apply(fault) as FaultOutcome.Impossible)?.Reason;
        if (reason is null)
            return 0;
        context.Complain($"fault: {reason}");
        return 1;
    }
}
