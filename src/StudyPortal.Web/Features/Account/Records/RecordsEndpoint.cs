using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using StudyPortal.Data.People;

namespace StudyPortal.Web.Features.Account.Records;

/// <summary><c>GET /account/data/download</c>: everything stored about the account that asks, as one JSON file.</summary>
public static class RecordsEndpoint
{
    public const string Path = "/account/data/download";

    // Written to a file and served as one, so names may stay readable instead of escaped for HTML.
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void MapRecords(this IEndpointRouteBuilder routes) => routes.MapGet(Path, DownloadAsync).RequireAuthorization();

    private static async Task<IResult> DownloadAsync(HttpContext context, UserManager<PortalUser> users, AccountRecords records)
    {
        if (users.GetUserId(context.User) is not { } id || await records.ExportAsync(id, context.RequestAborted) is not { } export) return TypedResults.NotFound();
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.File(JsonSerializer.SerializeToUtf8Bytes(export, Readable), "application/json", "study-portal-data.json");
    }
}
