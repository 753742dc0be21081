using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace StudyPortal.Browser.Tests.Layout;

/// <summary>Runs axe inside an open page. The package's own run opens one more page each time, which takes longer than the checks.</summary>
internal static class Axe
{
    private const string Run = """
        async rules => {
          // One transition that ends may begin another in what inherits from it.
          for (let round = 0; round < 20; round++) {
            await new Promise(requestAnimationFrame);
            const transitions = document.getAnimations().filter(animation => animation instanceof CSSTransition);
            if (transitions.length === 0) break;
            transitions.forEach(transition => transition.finish());
          }
          const options = { resultTypes: ['violations'], ...(rules.length > 0 && { runOnly: { type: 'rule', values: rules } }) };
          const result = await axe.run(document, options);
          return result.violations.map(violation => [`${violation.id}: ${violation.help}`, ...violation.nodes.map(node => `  ${node.html}`)].join('\n'));
        }
        """;

    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <summary>What is wrong in either theme at both widths. The second theme can differ only in its colours.</summary>
    public static async Task AssertCleanAsync(IPage page)
    {
        await page.EvaluateAsync(Script);
        foreach (var width in new[] { 1440, 390 })
        {
            await page.SetViewportSizeAsync(width, 900);
            await AssertCleanAsync(page, width, "light", []);
            await AssertCleanAsync(page, width, "dark", ["color-contrast"]);
        }
    }

    private static async Task AssertCleanAsync(IPage page, int width, string theme, string[] rules)
    {
        await page.EvaluateAsync("theme => { document.documentElement.dataset.theme = theme; }", theme);
        var found = await page.EvaluateAsync<string[]>(Run, rules);
        Assert.True(found.Length == 0, $"{page.Url} at {width} px, {theme}:\n{string.Join('\n', found)}");
    }
}
