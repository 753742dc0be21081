using StudyPortal.Simulation.Shell;
using StudyPortal.Simulation.World;

namespace StudyPortal.Web.Features.Diagrams.Playing;

/// <summary>What one typed line may ask of the portal: one that lets days pass would keep a processor busy for minutes.</summary>
internal static class InputBounds
{
    /// <summary>Time that one line may let pass by its own words.</summary>
    public static readonly TimeSpan MostWait = TimeSpan.FromMinutes(30);

    private static readonly char[] _breaks = [' ', '\t', ';', '&', '|', '(', ')', '=', '\'', '"'];

    /// <summary>Why an input is not carried out, in a sentence; null where it may be.</summary>
    public static string? Objection(ClusterInput input) =>
        input is LineTyped typed && WaitIn(typed.Line) > MostWait ? "One line may let half an hour pass at most." : null;

    // What the shell would not wait for either is no duration here.
    private static TimeSpan WaitIn(string line)
    {
        var words = line.Split(_breaks, StringSplitOptions.RemoveEmptyEntries);
        return words.Any(word => word is "wait" or "sleep" || word.Contains("timeout", StringComparison.Ordinal))
            ? words.Aggregate(TimeSpan.Zero, static (sum, word) => InputText.Read($"wait {word}", []) is InputReading.Read { Input: TimePasses time } ? sum + time.Duration : sum)
            : TimeSpan.Zero;
    }
}
