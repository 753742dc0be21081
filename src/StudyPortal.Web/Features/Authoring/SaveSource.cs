using System.Text;
using StudyPortal.Content;
using StudyPortal.Content.Files;

namespace StudyPortal.Web.Features.Authoring;

/// <summary>The one way an edit gets to disk: not over a newer version, not with errors unawares, and with a line in the log.</summary>
public sealed partial class SaveSource(SourceFiles files, CatalogueHolder content, ILogger<SaveSource> logger)
{
    // Between the look at the file and its replacement no other author's save may come.
    private readonly Lock _oneAtATime = new();

    public SaveOutcome Run(SourceEdit edit)
    {
        var bytes = Encoding.UTF8.GetByteCount(edit.Text);
        if (bytes > ContentLimits.MaxTextBytes) return new TooLong(bytes);
        lock (_oneAtATime)
        {
            return files.Open(edit.Path) switch
            {
                Opened(var onDisk) when onDisk.Text == edit.Text => new NothingToSave(),
                Opened(var onDisk) when onDisk.Hash != edit.OpenedHash => new ChangedMeanwhile(onDisk),
                Opened(var onDisk) => Save(edit, onDisk.Hash),
                var notOpened => new NotOpened(notOpened),
            };
        }
    }

    private SaveOutcome Save(SourceEdit edit, string before)
    {
        var check = SourceCheck.Of(edit.Path, edit.Text, content.Latest);
        if (check.HasErrors && !edit.DespiteErrors) return new HasErrors();
        try
        {
            var now = files.Write(edit.Path, edit.Text);
            // The watcher would come to the same in a moment; the page that the author is led to should have it already.
            content.Publish(CatalogueLoader.Load(now, check.Result));
            LogSaved(edit.Path, edit.By, before, now.Find(edit.Path)?.Hash);
            return new Saved();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            LogNotWritable(problem, edit.Path, edit.By);
            return new NotWritable(problem.Message);
        }
    }

    [LoggerMessage(LogLevel.Information, "Content {File} was saved by {By}: {Before} became {After}")]
    private partial void LogSaved(string file, string by, string before, string? after);

    [LoggerMessage(LogLevel.Error, "Content {File} could not be saved by {By}")]
    private partial void LogNotWritable(Exception problem, string file, string by);
}
