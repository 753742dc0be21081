using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using StudyPortal.Content;
using StudyPortal.Content.Files;
using StudyPortal.Web.Features.Authoring;
using StudyPortal.Web.Tests.Hosting;

namespace StudyPortal.Web.Tests.Features.Authoring;

/// <summary>Sample content on disk with what opens and saves it, and no portal around it.</summary>
internal sealed class AuthoringDesk : IDisposable
{
    public const string Lesson = "guides/sample/01-first.md";

    private readonly string _directory = Directory.CreateTempSubdirectory("authoring-").FullName;

    public AuthoringDesk(ILogger<SaveSource>? log = null)
    {
        SampleContent.WriteTo(Root);
        File.WriteAllText(Path.Combine(_directory, "secret.md"), "not yours");
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new KeyValuePair<string, string?>("Portal:ContentDirectory", Root)])
            .Build();
        Content = new CatalogueHolder(CatalogueLoader.Load(ContentDirectory.Read(Root)));
        Files = new SourceFiles(Content, configuration);
        Save = new SaveSource(Files, Content, log ?? NullLogger<SaveSource>.Instance);
    }

    public string Root => Path.Combine(_directory, "content");

    public CatalogueHolder Content { get; }

    public SourceFiles Files { get; }

    public SaveSource Save { get; }

    public string FullPath(string path) => Path.Combine(Root, path);

    /// <summary>Loads what has been written behind the portal's back.</summary>
    public void Reload() => Content.Publish(CatalogueLoader.Load(ContentDirectory.Read(Root), Content.Latest));

    public TextFile Open(string path = Lesson) => Assert.IsType<Opened>(Files.Open(path)).File;

    public SaveOutcome SaveText(string text, string? opened = null, bool despiteErrors = false, string path = Lesson) =>
        Save.Run(new SourceEdit(path, text, opened ?? Open(path).Hash, despiteErrors, "ada"));

    public void Dispose() => Directory.Delete(_directory, recursive: true);
}
