using StudyPortal.Content;
using StudyPortal.Data.Start;

namespace StudyPortal.Web.Hosting;

/// <summary><c>/livez</c>: the process answers. <c>/readyz</c>: it can also serve: the database is reachable and lessons are loaded.</summary>
public static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/livez", () => TypedResults.Text("ok\n"));
        routes.MapGet("/readyz", async (DatabaseHealth database, CatalogueHolder content, CancellationToken cancel) =>
        {
            (string Name, bool Ok)[] checks = [("database", (await database.CheckAsync(cancel)).IsHealthy), ("content", content.Current is { Guides.Count: > 0 })];
            var ready = Array.TrueForAll(checks, check => check.Ok);
            var lines = checks.Select(check => $"[{(check.Ok ? '+' : '-')}]{check.Name} {(check.Ok ? "ok" : "failed")}");
            return TypedResults.Text(string.Join('\n', lines.Append($"readyz check {(ready ? "passed" : "failed")}")) + "\n",
                statusCode: ready ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
        });
    }
}
