using StudyPortal.Content.Checking;

namespace StudyPortal.Content.Tests.Checking;

/// <summary>The repository's own content, held against its rules and against the model: stories, terminals' records, manifests and hot spots.</summary>
public sealed class ShippedModelTests
{
    [Fact]
    public void Nothing_is_wrong_with_what_is_shipped()
    {
        Assert.NotEmpty(ShippedContent.Load.Sound.Diagrams);
        Assert.Empty(ShippedContent.Load.Errors);
        Assert.Empty(ModelCheck.Prove(ShippedContent.Load));
    }
}
