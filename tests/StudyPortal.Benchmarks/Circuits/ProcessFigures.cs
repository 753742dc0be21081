using System.Globalization;

namespace StudyPortal.Benchmarks.Circuits;

/// <summary>What the kernel says of a process. Linux only.</summary>
/// <param name="Memory">Private bytes that are in memory.</param>
/// <param name="Processor">Processor time until now.</param>
internal sealed record ProcessFigures(long Memory, TimeSpan Processor)
{
    private const int TicksPerSecond = 100;
    private const int UserTicks = 11; // Counted behind the name of the program, which may hold anything.

    public static ProcessFigures Of(int process)
    {
        var anonymous = File.ReadLines($"/proc/{process}/status").First(line => line.StartsWith("RssAnon:", StringComparison.Ordinal));
        var kilobytes = long.Parse(anonymous.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture);
        var state = File.ReadAllText($"/proc/{process}/stat");
        var fields = state[(state.LastIndexOf(')') + 2)..].Split(' ');
        var ticks = long.Parse(fields[UserTicks], CultureInfo.InvariantCulture) + long.Parse(fields[UserTicks + 1], CultureInfo.InvariantCulture);
        return new ProcessFigures(kilobytes * 1024, TimeSpan.FromSeconds((double)ticks / TicksPerSecond));
    }
}
