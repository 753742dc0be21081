using Microsoft.AspNetCore.Components;

namespace StudyPortal.Web.Kit;

/// <summary>
/// A component that shows its parameters and nothing else. It is drawn again only when one of them is another value than before, so that an island that redraws ten times a
/// second compares what it holds instead of drawing it: objects by reference, strings, numbers and callbacks by value.
/// </summary>
public abstract class Leaf : ComponentBase
{
    private readonly Dictionary<string, object> _drawn = new(StringComparer.Ordinal);

    public override Task SetParametersAsync(ParameterView parameters)
    {
        if (IsAsDrawn(parameters))
            return Task.CompletedTask;
        _drawn.Clear();
        foreach (var parameter in parameters)
            _drawn[parameter.Name] = parameter.Value;
        return base.SetParametersAsync(parameters);
    }

    private bool IsAsDrawn(ParameterView parameters)
    {
        var seen = 0;
        foreach (var parameter in parameters)
        {
            if (!_drawn.TryGetValue(parameter.Name, out var before) || !IsSame(before, parameter.Value))
                return false;
            seen++;
        }

        return seen > 0 && seen == _drawn.Count;
    }

    // A record compares its members: that would take longer than it saves.
    private static bool IsSame(object? before, object? now) =>
        ReferenceEquals(before, now) || (now is string or ValueType && now.Equals(before));
}
