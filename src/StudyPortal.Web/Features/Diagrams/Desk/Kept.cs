namespace StudyPortal.Web.Features.Diagrams;

/// <summary>Something that is worked out once for what it depends on.</summary>
internal sealed class Kept<T>
    where T : class
{
    private object? _key;
    private object? _other;
    private T? _value;

    /// <summary>The value for these two objects, which are told apart by reference; the same object as long as they are the same.</summary>
    public T Of(object key, object? other, Func<T> make)
    {
        if (_value is null || !ReferenceEquals(_key, key) || !ReferenceEquals(_other, other))
            (_key, _other, _value) = (key, other, make());
        return _value;
    }
}
