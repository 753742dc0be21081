using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace StudyPortal.Browser.Tests.Hosting;

/// <summary>Somebody with a browser: cookies and storage apart from everybody else's, and one open page.</summary>
public sealed class Visitor : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> _complaints = new();

    private Visitor(IBrowserContext context) => Context = context;

    public IBrowserContext Context { get; }

    public IPage Page { get; private set; } = null!;

    /// <summary>Errors on the console, the content security policy's among them, and exceptions of scripts.</summary>
    public IReadOnlyCollection<string> Complaints => _complaints;

    public static async Task<Visitor> StartAsync(IBrowserContext context)
    {
        var visitor = new Visitor(context);
        visitor.Page = await visitor.OpenTabAsync();
        return visitor;
    }

    /// <summary>One more tab of the same browser.</summary>
    public async Task<IPage> OpenTabAsync()
    {
        var page = await Context.NewPageAsync();
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") _complaints.Enqueue($"{page.Url}: {message.Text} ({message.Location})");
        };
        page.PageError += (_, error) => _complaints.Enqueue($"{page.Url}: {error}");
        return page;
    }

    public async Task<IResponse> OpenAsync(string path) => (await Page.GotoAsync(path))!;

    /// <summary>Says something to the page that a page load would make it forget.</summary>
    public Task LeaveTraceAsync() => Page.EvaluateAsync("() => { window.trace = true; }");

    /// <summary>Whether it is still the page on which the trace was left.</summary>
    public Task<bool> HasTraceAsync() => Page.EvaluateAsync<bool>("() => window.trace === true");

    public ValueTask DisposeAsync() => Context.DisposeAsync();
}
