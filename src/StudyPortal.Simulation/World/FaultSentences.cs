namespace StudyPortal.Simulation.World;

/// <summary>Faults in plain words, and where they are.</summary>
internal static class FaultSentences
{
    public static string Of(Fault fault) => fault switch
    {
        CrashMachine crash => $"The power of {crash.Host} was cut.",
        StartMachine start => $"{start.Host} was switched on.",
        PauseMachine pause => $"{pause.Host} was paused.",
        StopProgram stop => $"{stop.Name} on {stop.Host} was stopped.",
        StartProgram start => $"{start.Name} on {start.Host} was started.",
        CutMachines cut => $"The link between {cut.A} and {cut.B} was cut.",
        CutMachinesOneWay cut => $"The way from {cut.From} to {cut.To} was cut; the way back is open.",
        IsolateMachine isolate => $"{isolate.Host} was cut off from all other machines.",
        SlowMachines slow => $"The link between {slow.A} and {slow.B} now takes {slow.Milliseconds} ms more.",
        LoseBetween lose => $"Of a thousand messages between {lose.A} and {lose.B}, {lose.PerMille} now get lost.",
        HealNetwork => "All links and firewalls were mended.",
        DropPort drop => $"The firewall of {drop.Host} now drops what comes in for port {drop.Port}.",
        FillDisk fill => $"The disk of {fill.Host} was filled.",
        FreeDisk free => $"The disk of {free.Host} has room again.",
        SlowDisk slow => $"Each fsync on {slow.Host} now takes {slow.Milliseconds} ms more.",
        CorruptFile corrupt => $"{corrupt.Path} on {corrupt.Host} was overwritten with garbage.",
        DeleteFile delete => $"{delete.Path} on {delete.Host} was deleted.",
        EditFile edit => $"{edit.Path} on {edit.Host} was edited.",
        ExpireCertificate expire => $"The certificate in {expire.Path} on {expire.Host} has expired.",
        SwapCertificate swap => $"The certificate in {swap.Path} on {swap.Host} now comes from an unknown authority.",
        SkewClock skew => $"The clock of {skew.Host} is now {skew.Seconds} s off.",
        LoseData lose => $"{lose.Host} has lost the data of its etcd member.",
        _ => throw new ArgumentException($"No such fault: {fault}", nameof(fault)),
    };

    /// <summary>The machine that a fault is told of; null where it is about all.</summary>
    public static string? PlaceOf(Fault fault) => fault switch
    {
        CrashMachine at => at.Host,
        StartMachine at => at.Host,
        PauseMachine at => at.Host,
        StopProgram at => at.Host,
        StartProgram at => at.Host,
        CutMachines at => at.A,
        CutMachinesOneWay at => at.From,
        IsolateMachine at => at.Host,
        SlowMachines at => at.A,
        LoseBetween at => at.A,
        DropPort at => at.Host,
        FillDisk at => at.Host,
        FreeDisk at => at.Host,
        SlowDisk at => at.Host,
        CorruptFile at => at.Host,
        DeleteFile at => at.Host,
        EditFile at => at.Host,
        ExpireCertificate at => at.Host,
        SwapCertificate at => at.Host,
        SkewClock at => at.Host,
        LoseData at => at.Host,
        _ => null,
    };
}
