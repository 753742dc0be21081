using System.Globalization;

namespace StudyPortal.Simulation.Shell.Commands.Files;

/// <summary><c>df</c>: how full the disk is.</summary>
internal sealed class DfCommand() : FlaggedCommand("df", "print how full the disk is: df -h", "h|human-readable", "T|print-type", "k")
{
    private const int Percent = 100;

    protected override int Run(ShellContext context, Flags flags)
    {
        foreach (var word in flags.Words)
        {
            if (UsualDirectories.Find(context, word) is not null)
                continue;
            context.Complain($"df: {word}: No such file or directory");
            return 1;
        }

        var disk = context.Machine.Disk;
        var used = context.Machine.Files.UsedBytes + disk.SystemBytes;
        var free = Math.Max(0, disk.SizeBytes - used);

        // Rounded up, as df does.
        var share = ((used * Percent) + disk.SizeBytes - 1) / disk.SizeBytes;
        var type = flags.Has("T") ? "ext4    " : "";
        var titles = flags.Has("h") ? "  Size  Used Avail Use% Mounted on" : " 1K-blocks    Used Available Use% Mounted on";
        context.Print("Filesystem     " + (flags.Has("T") ? "Type    " : "") + titles);
        context.Print("/dev/vda1      " + type + (flags.Has("h")
            ? string.Create(CultureInfo.InvariantCulture, $" {SizeText.Of(disk.SizeBytes),5} {SizeText.Of(used),5} {SizeText.Of(free),5} {share,3}% /")
            : string.Create(CultureInfo.InvariantCulture, $" {disk.SizeBytes / SizeText.Kibi,9} {used / SizeText.Kibi,7} {free / SizeText.Kibi,9} {share,3}% /")));
        return 0;
    }
}
