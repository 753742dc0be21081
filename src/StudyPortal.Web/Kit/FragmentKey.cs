using System.Runtime.CompilerServices;

namespace StudyPortal.Web.Kit;

/// <summary>A component and the values of its parameters.</summary>
internal sealed class FragmentKey(Type component, (string Name, object? Value)[] parameters) : IEquatable<FragmentKey>
{
    private readonly Type _component = component;
    private readonly (string Name, object? Value)[] _parameters = parameters;

    public bool Equals(FragmentKey? other)
    {
        if (other is null || _component != other._component || _parameters.Length != other._parameters.Length) return false;
        for (var i = 0; i < _parameters.Length; i++)
        {
            if (_parameters[i].Name != other._parameters[i].Name || !AreSame(_parameters[i].Value, other._parameters[i].Value)) return false;
        }
        return true;
    }

    public override bool Equals(object? obj) => Equals(obj as FragmentKey);

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.Add(_component);
        foreach (var (_, value) in _parameters) hash.Add(value is null ? 0 : IsComparedByValue(value) ? value.GetHashCode() : RuntimeHelpers.GetHashCode(value));
        return hash.ToHashCode();
    }

    private static bool AreSame(object? a, object? b) => ReferenceEquals(a, b) || (a is not null && b is not null && IsComparedByValue(a) && a.Equals(b));

    private static bool IsComparedByValue(object value) => value is string or ValueType;
}
