using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using StudyPortal.Content;

namespace StudyPortal.Web.Hosting;

/// <summary>
/// <c>/content/changes</c>: tells open pages that the content has changed, so that an author sees an edit at once. Only in development: elsewhere
/// no page asks and no connection is held.
/// </summary>
public static class ContentChanges
{
    public static void MapContentChanges(this IEndpointRouteBuilder routes)
    {
        if (!routes.ServiceProvider.GetRequiredService<IHostEnvironment>().IsDevelopment()) return;
        routes.MapGet("/content/changes", (CatalogueHolder content, IHostApplicationLifetime lifetime, CancellationToken cancel) =>
            TypedResults.ServerSentEvents(ChangesAsync(content, lifetime.ApplicationStopping, cancel)));
    }

    private static async IAsyncEnumerable<SseItem<string>> ChangesAsync(
        CatalogueHolder content, CancellationToken stopping, [EnumeratorCancellation] CancellationToken cancel)
    {
        // A stop of the portal ends the stream too, or it would wait for every open page.
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stopping, cancel);
        var changes = Channel.CreateBounded<string>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest });
        void Tell(object? sender, EventArgs change) => changes.Writer.TryWrite(content.Latest.Files.Fingerprint);
        content.Changed += Tell;
        try
        {
            yield return new SseItem<string>(content.Latest.Files.Fingerprint, "current");
            while (await WaitAsync(changes.Reader, either.Token))
            {
                while (changes.Reader.TryRead(out var fingerprint)) yield return new SseItem<string>(fingerprint, "changed");
            }
        }
        finally
        {
            content.Changed -= Tell;
        }
    }

    private static async Task<bool> WaitAsync(ChannelReader<string> changes, CancellationToken cancel)
    {
        try
        {
            return await changes.WaitToReadAsync(cancel);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
