namespace StudyPortal.Simulation.Shell.Commands.Systemd;

/// <summary><c>systemctl</c> (systemd 255): looks at services, starts and stops them.</summary>
internal sealed class SystemctlCommand() : FlaggedCommand(
    "systemctl", "look at services, start and stop them: systemctl status kubelet",
    "no-pager", "l|full", "now", "t|type=", "a|all", "state=", "failed", "n|lines=", "q|quiet", "no-legend", "force", "plain", "no-block")
{
    protected override int Run(ShellContext context, Flags flags)
    {
        var verb = flags.Words.FirstOrDefault("list-units");
        IReadOnlyList<string> names = [.. flags.Words.Skip(1)];
        switch (verb)
        {
            case "list-units":
                return UnitList.PrintUnits(context, flags);
            case "list-unit-files":
                return UnitList.PrintFiles(context);
            case "daemon-reload" or "daemon-reexec":
                return UnitReload.Apply(context);
            case "status" when names.Count == 0:
                return UnitStatus.PrintMachine(context);
        }

        if (names.Count == 0)
        {
            context.Complain("Too few arguments.");
            return 1;
        }

        return verb switch
        {
            "status" => Worst(names, name => UnitStatus.Print(context, name, flags)),
            "start" or "stop" or "restart" or "reload" or "try-restart" => Worst(names, name => UnitChange.Apply(context, verb, name)),
            "enable" or "disable" => Worst(names, name => UnitChange.Enable(context, name, verb is "enable", flags.Has("now"))),
            "is-active" or "is-failed" or "is-enabled" => UnitStatus.Answer(context, verb, names, flags.Has("q")),
            "cat" => Worst(names, name => UnitList.PrintFile(context, name)),
            _ => Unknown(context, verb),
        };
    }

    private static int Worst(IReadOnlyList<string> names, Func<string, int> action)
    {
        var code = 0;
        foreach (var name in names)
            code = Math.Max(code, action(name));
        return code;
    }

    private static int Unknown(ShellContext context, string verb)
    {
        context.Complain($"Unknown command verb '{verb}'.");
        return 1;
    }
}
