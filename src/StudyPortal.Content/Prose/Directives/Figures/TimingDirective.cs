using StudyPortal.Content.Prose.Text;
using StudyPortal.Learning.Figures;

namespace StudyPortal.Content.Prose.Directives.Figures;

/// <summary><c>:::timing node-failure</c>, <c>:::timing load-balancer 5s 3</c>: durations and their sums.</summary>
internal sealed class TimingDirective(DirectiveLine opening) : FigureDirective(opening)
{
    private const string LoadBalancer = "load-balancer";

    private static readonly string[] _names = [.. TimingFigures.ByName.Keys, LoadBalancer];

    protected override FigureTable? Compute(ProseNotes notes)
    {
        switch (Words)
        {
            case [LoadBalancer, var interval, var failures]
                when FigureArguments.Seconds(interval) is > 0 and <= TimingFigures.MostIntervalSeconds and var seconds
                && FigureArguments.Whole(failures) is >= 1 and <= TimingFigures.MostFailures and var count:
                return TimingFigures.LoadBalancer(seconds, count);
            case [LoadBalancer, ..]:
                notes.Find(this, $"{Unreadable}; write {Fence}{Name} {LoadBalancer}, the interval of its checks and how many have to fail, such as 5s 3");
                return null;
            case [var name] when TimingFigures.ByName.TryGetValue(name, out var figures):
                return figures;
            case [var name, .. var rest] when rest.Length == 0 || !TimingFigures.ByName.ContainsKey(name):
                notes.Find(this, $"unknown timing {Quoted.Of(name)}{NearestWord.Hint(name, _names)}");
                return null;
            case [var name, ..]:
                notes.Find(this, $"{Fence}{Name} {name} takes nothing after it; remove {Quoted.Of(Argument[name.Length..].Trim())}");
                return null;
            default:
                notes.Find(this, $"{Fence}{Name} needs a name: {string.Join(", ", _names)}");
                return null;
        }
    }
}
