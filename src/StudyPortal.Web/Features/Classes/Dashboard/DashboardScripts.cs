using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace StudyPortal.Web.Features.Classes.Dashboard;

/// <summary>What the browser does for an open dashboard.</summary>
public sealed class DashboardScripts : IAsyncDisposable
{
    /// <summary>The modules, each beside its component.</summary>
    public static IReadOnlyList<string> Paths { get; } = ["Features/Classes/Dashboard/DashboardPanel.razor.js", "Features/Classes/Dashboard/HeatMap.razor.js"];

    private readonly List<IJSObjectReference> _held = [];

    public static async Task<DashboardScripts> OpenAsync(IJSRuntime script, Func<string, string> placeOf, ElementReference root, DotNetObjectReference<DashboardPanel> dashboard, CancellationToken cancellationToken)
    {
        var opened = new DashboardScripts();
        foreach (var path in Paths)
        {
            var module = await script.InvokeAsync<IJSObjectReference>("import", cancellationToken, placeOf(path));
            opened._held.Add(module);
            opened._held.Add(await module.InvokeAsync<IJSObjectReference>("open", cancellationToken, root, dashboard));
        }

        return opened;
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            foreach (var (place, held) in _held.Index())
            {
                if (place % 2 == 1) await held.InvokeVoidAsync("close");
                await held.DisposeAsync();
            }
        }
        catch (JSDisconnectedException)
        {
            // The page is gone, and its scripts with it.
        }
    }
}
