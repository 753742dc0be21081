using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Antiforgery;
using StudyPortal.Content;
using StudyPortal.Web.Features.Progress;

namespace StudyPortal.Web.Hosting;

/// <summary>
/// Keeps the rendered bytes of pages marked with <see cref="SameForGuestsAttribute"/> for visitors of whom nothing is known, until the content
/// changes. Token and submission key are put in as the bytes go out.
/// </summary>
public sealed class GuestPages(CatalogueHolder content, IAntiforgery antiforgery)
{
    /// <summary>More pages than any portal has: reached only by playing with the spelling of addresses.</summary>
    private const int MaxPages = 5_000;

    private readonly record struct Piece(ReadOnlyMemory<byte> Bytes, string? MarkAfter);

    private sealed record Kept(Catalogue? Catalogue, ConcurrentDictionary<string, Piece[]> Pages);

    private Kept _kept = new(null, new(StringComparer.Ordinal));

    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        if (!IsForUnknownGuest(context))
        {
            await next(context);
            return;
        }
        var pages = PagesOfToday();
        if (!pages.TryGetValue(context.Request.Path.Value!, out var pieces))
        {
            (pieces, var status) = await RecordAsync(context, next);
            if (status == StatusCodes.Status200OK && pages.Count < MaxPages) pages[context.Request.Path.Value!] = pieces;
        }
        await SendAsync(context, pieces);
    }

    private static bool IsForUnknownGuest(HttpContext context) =>
        HttpMethods.IsGet(context.Request.Method)
        && !context.Request.QueryString.HasValue
        && context.User.Identity is not { IsAuthenticated: true }
        && !context.Request.Cookies.ContainsKey(DeviceCookie.Name)
        && context.GetEndpoint()?.Metadata.GetMetadata<SameForGuestsAttribute>() is not null;

    private ConcurrentDictionary<string, Piece[]> PagesOfToday()
    {
        var kept = _kept;
        if (ReferenceEquals(kept.Catalogue, content.Current)) return kept.Pages;
        var fresh = new Kept(content.Current, new(StringComparer.Ordinal));
        _kept = fresh;
        return fresh.Pages;
    }

    private static async Task<(Piece[] Pieces, int Status)> RecordAsync(HttpContext context, RequestDelegate next)
    {
        GuestPage.Record(context);
        var original = context.Response.Body;
        using var recorded = new MemoryStream();
        context.Response.Body = recorded;
        try
        {
            await next(context);
        }
        finally
        {
            context.Response.Body = original;
        }
        return (Cut(recorded.ToArray()), context.Response.StatusCode);
    }

    /// <summary>Cuts the page at its marks.</summary>
    private static Piece[] Cut(ReadOnlyMemory<byte> page)
    {
        var marks = new[] { GuestPage.TokenMark, GuestPage.SubmissionMark };
        var pieces = new List<Piece>();
        while (true)
        {
            var (at, mark) = marks
                .Select(candidate => (At: page.Span.IndexOf(Encoding.ASCII.GetBytes(candidate)), Mark: candidate))
                .Where(found => found.At >= 0)
                .OrderBy(found => found.At)
                .FirstOrDefault((At: -1, Mark: ""));
            if (at < 0)
            {
                pieces.Add(new Piece(page, null));
                return [.. pieces];
            }
            pieces.Add(new Piece(page[..at], mark));
            page = page[(at + mark.Length)..];
        }
    }

    private async Task SendAsync(HttpContext context, Piece[] pieces)
    {
        var response = context.Response;
        response.ContentType ??= "text/html; charset=utf-8";
        // Enhanced navigation asks for this header before it takes a page over.
        if (context.Request.Headers.Accept.ToString().Contains("blazor-enhanced-nav=on", StringComparison.Ordinal)) response.Headers["blazor-enhanced-nav"] = "allow";
        var token = Array.Exists(pieces, piece => piece.MarkAfter == GuestPage.TokenMark) ? antiforgery.GetAndStoreTokens(context).RequestToken! : "";
        foreach (var piece in pieces)
        {
            await response.BodyWriter.WriteAsync(piece.Bytes, context.RequestAborted);
            if (piece.MarkAfter is { } mark)
                Encoding.ASCII.GetBytes(mark == GuestPage.TokenMark ? token : GuestPage.NewSubmission(), response.BodyWriter);
        }
        await response.BodyWriter.FlushAsync(context.RequestAborted);
    }
}
