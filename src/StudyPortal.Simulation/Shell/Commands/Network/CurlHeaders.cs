using System.Globalization;
using System.Text;
using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.Shell.Commands.Network;

/// <summary>The head of an answer: HTTP/2 over TLS as Go's servers speak it, else HTTP/1.1.</summary>
internal static class CurlHeaders
{
    public static string Of(CurlUrl url, HttpResponse response, DateTimeOffset clock)
    {
        var first = url.IsTls ? string.Create(CultureInfo.InvariantCulture, $"HTTP/2 {response.Status} ") : string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 {response.Status} {PhraseOf(response.Status)}");
        (string Name, string Value)[] headers =
        [
            ("Content-Type", response.ContentType),
            ("Content-Length", Encoding.UTF8.GetByteCount(response.Body).ToString(CultureInfo.InvariantCulture)),
            ("Date", clock.ToString("ddd, dd MMM yyyy HH:mm:ss 'GMT'", CultureInfo.InvariantCulture)),
        ];
        return first + "\n" + string.Concat(headers.Select(header => $"{(url.IsTls ? header.Name.ToLowerInvariant() : header.Name)}: {header.Value}\n")) + "\n";
    }

    private static string PhraseOf(int status) => status switch
    {
        200 => "OK",
        201 => "Created",
        400 => "Bad Request",
        401 => "Unauthorized",
        403 => "Forbidden",
        404 => "Not Found",
        405 => "Method Not Allowed",
        409 => "Conflict",
        500 => "Internal Server Error",
        502 => "Bad Gateway",
        503 => "Service Unavailable",
        504 => "Gateway Timeout",
        _ => "",
    };
}
