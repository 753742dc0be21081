namespace StudyPortal.Data.Progress;

/// <summary>Tells whose progress was written by this process.</summary>
public sealed class ProgressFeed
{
    private readonly Subscriptions<Guid> _subscriptions = new();

    /// <summary>Calls with a person after each commit that may have changed what they have done. It is the writer who calls: the handler neither blocks nor throws.</summary>
    public IDisposable Subscribe(Action<Guid> changed) => _subscriptions.Add(changed);

    internal void Tell(Guid person) => _subscriptions.Tell(person);
}
