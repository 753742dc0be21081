using StudyPortal.Simulation.Machines;
using StudyPortal.Simulation.World;

namespace StudyPortal.Simulation.Shell.Commands;

/// <summary><c>fault crash cp1</c>: breaks something on purpose; <c>fault list</c> prints every form.</summary>
internal sealed class FaultCommand() : ShellCommand("fault", "break something on purpose: fault list")
{
    private static readonly TimeSpan _bootPatience = TimeSpan.FromSeconds(30);

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
        {
            if (fault is StartMachine && context.Machine.Power == Power.Off)
                LogInAgain(context);
            return 0;
        }

        context.Complain($"fault: {reason}");
        return 1;
    }

    // The shell ended with the machine that it was on. Where that machine is started, a new one waits for it.
    private static void LogInAgain(ShellContext context)
    {
        var cluster = context.Cluster;
        if (cluster.RunUntil(() => context.Machine.Power == Power.On, cluster.Now + _bootPatience))
            context.Login = new Login(context.Machine.Name);
    }
}
