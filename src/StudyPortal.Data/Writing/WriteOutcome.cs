namespace StudyPortal.Data.Writing;

/// <summary>What became of a unit of work given to the <see cref="WriteQueue"/>.</summary>
internal abstract record WriteOutcome<T>
{
    /// <summary>The result, for callers that can do nothing without a database.</summary>
    public T OrThrow() => this switch
    {
        Written<T>(var result) => result,
        Unwritten<T>(var reason) => throw new DatabaseUnavailableException(reason),
        _ => throw new InvalidOperationException("A write ends as written or unwritten."),
    };
}

/// <summary>Committed.</summary>
internal sealed record Written<T>(T Result) : WriteOutcome<T>;

/// <summary>The database could not be written: locked for longer than the busy timeout, full, read-only, damaged, or the portal is stopping.</summary>
internal sealed record Unwritten<T>(string Reason) : WriteOutcome<T>;
