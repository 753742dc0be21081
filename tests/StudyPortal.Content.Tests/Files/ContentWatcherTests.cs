using StudyPortal.Content.Files;
using StudyPortal.Content.Lessons;

namespace StudyPortal.Content.Tests.Files;

/// <summary>Every wait here is for a publication that must come; the limit only ends a test that fails.</summary>
public sealed class ContentWatcherTests : IAsyncDisposable
{
    private const string Ports = "guides/other/01-ports.md";
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);
    private static readonly LessonAddress Address = new("other", "ports");

    private readonly TemporaryFolder _folder = new();
    private readonly CatalogueHolder _holder;
    private readonly ContentWatcher _watcher;
    private readonly SemaphoreSlim _published = new(0);

    public ContentWatcherTests()
    {
        _folder.WriteSample();
        _holder = new CatalogueHolder(CatalogueLoader.Load(ContentDirectory.Read(_folder.Content)));
        _holder.Changed += (_, _) => _published.Release();
        _watcher = new ContentWatcher(_folder.Content, _holder, TimeProvider.System);
    }

    [Fact]
    public async Task A_saved_file_is_served()
    {
        _folder.Write(Ports, Titled("Saved"));
        await WaitForAsync(() => Title == "Saved");
    }

    [Fact]
    public async Task A_file_that_is_replaced_by_another_is_served()
    {
        var other = Path.Combine(_folder.Content, "guides/other/.01-ports.md.new");
        await File.WriteAllTextAsync(other, Titled("Replaced"));
        File.Move(other, Path.Combine(_folder.Content, Ports), overwrite: true);
        await WaitForAsync(() => Title == "Replaced");
    }

    [Fact]
    public async Task The_last_good_version_stays_until_the_error_is_gone()
    {
        _folder.Write(Ports, Titled("[broken"));
        await WaitForAsync(() => _holder.Errors.Count > 0);
        Assert.Equal("Two ports", Title);
        _folder.Write(Ports, Titled("Repaired"));
        await WaitForAsync(() => Title == "Repaired" && _holder.Errors.Count == 0);
    }

    [Fact]
    public async Task A_new_directory_is_read_with_its_files()
    {
        _folder.Write("guides/new/guide.yml", "title: New\nsummary: A new guide.\n");
        _folder.Write("guides/new/01-new.md", Titled("New"));
        _folder.Write("portal.yml", SampleContent.Files.Text("portal.yml").Replace("other]", "other, new]", StringComparison.Ordinal));
        await WaitForAsync(() => _holder.Current.FindLesson(new LessonAddress("new", "new")) is not null);
    }

    [Fact]
    public async Task A_deleted_directory_is_noticed()
    {
        Directory.Delete(Path.Combine(_folder.Content, "guides/other"), recursive: true);
        await WaitForAsync(() => _holder.Latest.Sound.FindGuide("other") is null);
        Assert.NotNull(_holder.Current.FindGuide("other"));
    }

    [Fact]
    public async Task The_content_directory_may_go_and_come_back()
    {
        var away = _folder.Content + "-away";
        Directory.Move(_folder.Content, away);
        await WaitForAsync(() => _holder.Latest.Files.Count == 0);
        Assert.Equal("Two ports", Title);
        Directory.Move(away, _folder.Content);
        await WaitForAsync(() => _holder.Errors.Count == 0);
        _folder.Write(Ports, Titled("Back"));
        await WaitForAsync(() => Title == "Back");
    }

    [Fact]
    public async Task No_change_is_lost_while_others_are_loaded()
    {
        var last = "";
        for (var round = 0; round < 200; round++)
        {
            last = $"Round {round}";
            _folder.Write(Ports, Titled(last));
            await Task.Yield();
        }

        await WaitForAsync(() => Title == last);
        Assert.Equal(ContentDirectory.Read(_folder.Content).Fingerprint, _holder.Latest.Files.Fingerprint);
    }

    [Fact]
    public async Task Nothing_is_published_after_the_end()
    {
        await _watcher.DisposeAsync();
        Assert.True(_watcher.Completion.IsCompletedSuccessfully);
        _folder.Write(Ports, Titled("Too late"));
        Assert.Equal("Two ports", Title);
    }

    public async ValueTask DisposeAsync()
    {
        await _watcher.DisposeAsync();
        _folder.Dispose();
        _published.Dispose();
    }

    private string? Title => _holder.Current.FindLesson(Address)?.Title;

    private static string Titled(string title) =>
        SampleContent.Files.Text(Ports).Replace("title: Two ports", $"title: {title}", StringComparison.Ordinal);

    private async Task WaitForAsync(Func<bool> condition)
    {
        using var limit = new CancellationTokenSource(Limit);
        while (!condition())
            await _published.WaitAsync(limit.Token);
    }
}
