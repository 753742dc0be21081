using System.Runtime.CompilerServices;
using StudyPortal.Content.Diagrams;
using StudyPortal.Content.Files;
using StudyPortal.Content.Questions;

namespace StudyPortal.Content.Tests.Diagrams;

/// <summary>The diagrams of the repository's own content, and its questions that are run in the model.</summary>
public sealed class ShippedDiagramsTests
{
    [Fact]
    public void Every_shipped_story_and_manifest_is_what_the_model_does()
    {
        var load = CatalogueLoader.Load(ContentDirectory.Read(Folder()));
        Assert.NotEmpty(load.Sound.Diagrams);
        Assert.Empty(load.Errors);
        Assert.Empty(StoryCheck.Prove(load));
        Assert.Empty(QuestionProof.Prove(load));
    }

    private static string Folder([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "content");
}
