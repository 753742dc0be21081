using Microsoft.AspNetCore.StaticFiles;
using StudyPortal.Web.Hosting;

namespace StudyPortal.Web.Features.Lessons;

/// <summary><c>/guides/{guide}/images/{file}</c>: the pictures of a guide, straight from the content directory, and nothing else of it.</summary>
public static class LessonImages
{
    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        [".svg"] = "image/svg+xml",
        [".png"] = "image/png",
        [".jpg"] = "image/jpeg",
        [".webp"] = "image/webp",
    };

    public static void MapLessonImages(this IEndpointRouteBuilder routes) => routes.MapGet("/guides/{guide}/images/{file}", Get);

    private static IResult Get(string guide, string file, HttpContext context, IConfiguration configuration)
    {
        if (!Types.TryGetValue(Path.GetExtension(file), out var type) || !IsPlain(guide) || !IsPlain(file)) return TypedResults.NotFound();
        var path = Path.Combine(PortalPaths.ContentDirectory(configuration), "guides", guide, "images", file);
        var info = new FileInfo(path);
        if (!info.Exists) return TypedResults.NotFound();
        context.Response.Headers.CacheControl = "public, max-age=60";
        return TypedResults.PhysicalFile(path, type, lastModified: new DateTimeOffset(info.LastWriteTimeUtc));
    }

    /// <summary>One name of a file or folder: no separators, no leading dot.</summary>
    private static bool IsPlain(string name) =>
        name.Length is > 0 and < 200 && name[0] != '.' && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.');
}
