using StudyPortal.Simulation.Shell;
using StudyPortal.Simulation.World;
using StudyPortal.Web.Features.Diagrams.Scenes.Reading;

namespace StudyPortal.Web.Features.Diagrams.Playing;

/// <summary>What was done, in the few words that a branch or a mark is called by.</summary>
public static class InputNames
{
    private const int LongestLine = 32;

    /// <summary>An input in a few words: <c>cp1 fails</c>.</summary>
    public static string Of(ClusterInput input) => input switch
    {
        FaultStrikes strikes => Of(strikes.Fault),
        RequestSent sent => Of(sent.Request),
        LineTyped typed => Shortened(typed.Line),
        _ => "Time passes",
    };

    private static string Of(Fault fault) => fault switch
    {
        CrashMachine at => $"{at.Host} fails",
        StartMachine at => $"{at.Host} is switched on",
        PauseMachine at => $"{at.Host} is paused",
        StopProgram at => $"{at.Name} on {at.Host} stops",
        StartProgram at => $"{at.Name} on {at.Host} starts",
        CutMachines at => $"{at.A} and {at.B} are cut",
        CutMachinesOneWay at => $"{at.From} to {at.To} is cut",
        IsolateMachine at => $"{at.Host} is isolated",
        SlowMachines at => $"{at.A} and {at.B} slow down",
        LoseBetween at => $"{at.A} and {at.B} lose messages",
        HealNetwork => "The network is mended",
        _ => OnMachine(fault),
    };

    private static string OnMachine(Fault fault) => fault switch
    {
        DropPort at => $"{at.Host} drops port {Ports.Text(at.Port)}",
        FillDisk at => $"The disk of {at.Host} fills",
        FreeDisk at => $"The disk of {at.Host} has room",
        SlowDisk at => $"The disk of {at.Host} changes speed",
        SkewClock at => $"The clock of {at.Host} is set",
        LoseData at => $"{at.Host} loses its etcd data",
        ExpireCertificate at => $"A certificate of {at.Host} expires",
        SwapCertificate at => $"A certificate of {at.Host} is swapped",
        _ => "A file changes",
    };

    private static string Of(TracedRequest request) => request switch
    {
        KubectlGet get => $"kubectl get {get.Resource} on {get.Host}",
        KubectlCreate create => $"Deployment {create.Name} on {create.Host}",
        EtcdctlPut put => $"A write at {put.Host}",
        EtcdctlGet get => $"A read at {get.Host}",
        _ => "A request",
    };

    private static string Shortened(string line) => line.Length <= LongestLine ? line : line[..(LongestLine - 1)] + "…";
}
