using StudyPortal.Content;

namespace StudyPortal.Web.Hosting;

/// <summary>Watches the content directory while the portal runs, and logs what each load found.</summary>
public sealed partial class ContentFollower(CatalogueHolder content, IConfiguration configuration, TimeProvider time, ILogger<ContentFollower> logger) : IHostedService
{
    private ContentWatcher? _watcher;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        content.Changed += Report;
        Report(this, EventArgs.Empty);
        _watcher = new ContentWatcher(PortalPaths.ContentDirectory(configuration), content, time);
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        content.Changed -= Report;
        // A host may be stopped twice: by itself, and by whoever disposes it.
        if (Interlocked.Exchange(ref _watcher, null) is { } watcher) await watcher.DisposeAsync();
    }

    private void Report(object? sender, EventArgs change)
    {
        var catalogue = content.Current;
        LogLoaded(catalogue.Guides.Count, catalogue.Guides.Sum(guide => guide.Lessons.Count), catalogue.Questions.Count, content.Errors.Count);
        foreach (var error in content.Errors) LogFinding(error.File, error.Line, error.Message);
    }

    [LoggerMessage(LogLevel.Information, "Content: {Guides} guides, {Lessons} lessons, {Questions} questions, {Findings} findings")]
    private partial void LogLoaded(int guides, int lessons, int questions, int findings);

    [LoggerMessage(LogLevel.Warning, "{File}:{Line}: {Finding}")]
    private partial void LogFinding(string file, int line, string finding);
}
