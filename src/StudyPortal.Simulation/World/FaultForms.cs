using System.Collections.Immutable;
using System.Globalization;

namespace StudyPortal.Simulation.World;

/// <summary>How faults are written: by people in the shell, by authors in labs and diagrams.</summary>
public static class FaultForms
{
    /// <summary>Every form, in the order in which people look for them.</summary>
    public static ImmutableArray<FaultForm> All { get; } =
    [
        FaultForm.Of<CrashMachine>("crash HOST", "the machine loses its power", static words => new CrashMachine(words[0]), static fault => [fault.Host]),
        FaultForm.Of<StartMachine>("start HOST", "switch the machine on, or let it go on", static words => new StartMachine(words[0]), static fault => [fault.Host]),
        FaultForm.Of<PauseMachine>("pause HOST", "the machine stands still", static words => new PauseMachine(words[0]), static fault => [fault.Host]),
        FaultForm.Of<StopProgram>("stop HOST UNIT-OR-CONTAINER", "stop a unit, or kill a container", static words => new StopProgram(words[0], words[1]), static fault => [fault.Host, fault.Name]),
        FaultForm.Of<StartProgram>("run HOST UNIT", "start a unit", static words => new StartProgram(words[0], words[1]), static fault => [fault.Host, fault.Name]),
        FaultForm.Of<CutMachines>("cut A B", "nothing passes between two machines", static words => new CutMachines(words[0], words[1]), static fault => [fault.A, fault.B]),
        FaultForm.Of<CutMachinesOneWay>("cut-one-way FROM TO", "nothing passes from the one to the other", static words => new CutMachinesOneWay(words[0], words[1]), static fault => [fault.From, fault.To]),
        FaultForm.Of<IsolateMachine>("isolate HOST", "nothing passes between the machine and any other", static words => new IsolateMachine(words[0]), static fault => [fault.Host]),
        FaultForm.Of<SlowMachines>("slow A B MS", "messages between two machines take longer", static words => new SlowMachines(words[0], words[1], Number(words[2])), static fault => [fault.A, fault.B, Text(fault.Milliseconds)]),
        FaultForm.Of<LoseBetween>("lose A B PERMILLE", "messages between two machines get lost", static words => new LoseBetween(words[0], words[1], Number(words[2])), static fault => [fault.A, fault.B, Text(fault.PerMille)]),
        FaultForm.Of<DropPort>("drop-port HOST PORT", "the firewall drops what comes in for a port", static words => new DropPort(words[0], Number(words[1])), static fault => [fault.Host, Text(fault.Port)]),
        FaultForm.Of<HealNetwork>("heal", "every link and firewall is as it should be", static _ => new HealNetwork(), static _ => []),
        FaultForm.Of<FillDisk>("disk-full HOST", "no more bytes fit on the disk", static words => new FillDisk(words[0]), static fault => [fault.Host]),
        FaultForm.Of<FreeDisk>("disk-free HOST", "the disk has room again", static words => new FreeDisk(words[0]), static fault => [fault.Host]),
        FaultForm.Of<SlowDisk>("slow-disk HOST MS", "each fsync takes longer; 0 ends it", static words => new SlowDisk(words[0], Number(words[1])), static fault => [fault.Host, Text(fault.Milliseconds)]),
        FaultForm.Of<CorruptFile>("corrupt HOST PATH", "the file holds garbage", static words => new CorruptFile(words[0], words[1]), static fault => [fault.Host, fault.Path]),
        FaultForm.Of<DeleteFile>("delete HOST PATH", "the file or directory is gone", static words => new DeleteFile(words[0], words[1]), static fault => [fault.Host, fault.Path]),
        FaultForm.Of<EditFile>("edit HOST PATH OLD NEW", "replace a text in a file", static words => new EditFile(words[0], words[1], words[2], words[3]), static fault => [fault.Host, fault.Path, fault.Old, fault.New]),
        FaultForm.Of<ExpireCertificate>("expire-cert HOST PATH", "the certificate has expired", static words => new ExpireCertificate(words[0], words[1]), static fault => [fault.Host, fault.Path]),
        FaultForm.Of<SwapCertificate>("swap-cert HOST PATH", "an unknown authority has signed the certificate", static words => new SwapCertificate(words[0], words[1]), static fault => [fault.Host, fault.Path]),
        FaultForm.Of<SkewClock>("skew HOST SECONDS", "the clock is ahead, or behind where negative", static words => new SkewClock(words[0], Number(words[1])), static fault => [fault.Host, Text(fault.Seconds)]),
        FaultForm.Of<LoseData>("lose-data HOST", "the data of the etcd member is gone", static words => new LoseData(words[0]), static fault => [fault.Host]),
    ];

    /// <summary>Reads a fault: <c>cut cp1 cp2</c>. Where it is none, the second value says what is wrong and what there is.</summary>
    public static (Fault? Fault, string Complaint) Read(IReadOnlyList<string> words)
    {
        var name = words.Count > 0 ? words[0] : "";
        if (All.FirstOrDefault(form => string.Equals(form.Name, name, StringComparison.Ordinal)) is not { } form)
            return (null, $"unknown fault '{name}'; there are {string.Join(", ", All.Select(form => form.Name))}");
        if (words.Count - 1 != form.Places.Length)
            return (null, $"usage: fault {form.Form}");
        for (var place = 0; place < form.Places.Length; place++)
        {
            if (form.Places[place] is "MS" or "PERMILLE" or "PORT" or "SECONDS"
                && !int.TryParse(words[place + 1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _))
                return (null, $"'{words[place + 1]}' is no number; usage: fault {form.Form}");
        }

        return (form.Make([.. words.Skip(1)]), "");
    }

    /// <summary>The words of a fault, as they are read.</summary>
    public static ImmutableArray<string> Write(Fault fault)
    {
        foreach (var form in All)
        {
            if (form.WordsOf(fault) is { } words)
                return [form.Name, .. words];
        }

        throw new ArgumentException($"No such fault: {fault}", nameof(fault));
    }

    /// <summary>The machines that the words of a fault name.</summary>
    internal static IEnumerable<string> HostsOf(IReadOnlyList<string> words) =>
        All.First(form => string.Equals(form.Name, words[0], StringComparison.Ordinal)).Places.Zip(words.Skip(1)).Where(pair => pair.First is "HOST" or "A" or "B" or "FROM" or "TO").Select(pair => pair.Second);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static int Number(string word) => int.Parse(word, CultureInfo.InvariantCulture);
}
