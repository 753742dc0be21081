using Bunit;
using StudyPortal.Web.Features.Diagrams.Panels;

namespace StudyPortal.Web.Tests.Features.Diagrams.Panels;

public sealed class KeysDialogTests : BunitContext
{
    public KeysDialogTests() => JSInterop.Mode = JSRuntimeMode.Loose;

    [Fact]
    public void It_lists_each_key_with_what_it_does()
    {
        var dialog = Render<KeysDialog>(keys => keys.Add(p => p.IsOpen, value: true).Add(p => p.Keys, [new DiagramKey(["k", "Space"], "Play or pause"), new DiagramKey(["?"], "Show these keys")]));

        Assert.Equal(["k", "Space", "?"], dialog.FindAll("kbd").Select(key => key.TextContent), StringComparer.Ordinal);
        Assert.Equal(["Play or pause", "Show these keys"], dialog.FindAll("dd").Select(does => does.TextContent), StringComparer.Ordinal);
    }
}
