using static System.FormattableString;

namespace StudyPortal.Web.Features.Classes;

/// <summary>How far a misconception is spread, as a sentence: “14 of 22 believe that four members tolerate two failures”.</summary>
public static class BeliefSentence
{
    // A belief is a sentence of its own and begins with a capital; within a sentence only a name keeps it.
    private static readonly HashSet<string> _names = new(["Kubernetes", "Prometheus", "Raft", "Docker", "Podman", "Pods", "Pod", "Lease", "Leases", "Service", "Services", "Deployment", "Deployments"], StringComparer.Ordinal);

    public static string Of(int held, int asked, string belief) => held switch
    {
        0 => Invariant($"None of {asked:N0} believes that {Inside(belief)}"),
        1 => Invariant($"1 of {asked:N0} believes that {Inside(belief)}"),
        _ => Invariant($"{held:N0} of {asked:N0} believe that {Inside(belief)}"),
    };

    /// <summary>A belief as the end of a sentence.</summary>
    public static string Inside(string belief)
    {
        var end = belief.IndexOfAny([' ', ',', '\'', '’', '-']);
        var word = end < 0 ? belief : belief[..end];
        var isName = word.Length > 0 && (_names.Contains(word) || word.Skip(1).Any(letter => !char.IsAsciiLetterLower(letter)));
        return isName || belief.Length == 0 ? belief : char.ToLowerInvariant(belief[0]) + belief[1..];
    }
}
