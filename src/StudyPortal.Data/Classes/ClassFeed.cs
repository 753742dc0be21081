namespace StudyPortal.Data.Classes;

/// <summary>Tells which class was changed by this process: who is in it, what it is called, how it is set.</summary>
public sealed class ClassFeed
{
    private readonly Subscriptions<Guid> _subscriptions = new();

    /// <summary>Calls with a class after each commit that changed it or its members. It is the writer who calls: the handler neither blocks nor throws.</summary>
    public IDisposable Subscribe(Action<Guid> changed) => _subscriptions.Add(changed);

    internal void Tell(Guid studyClass) => _subscriptions.Tell(studyClass);
}
