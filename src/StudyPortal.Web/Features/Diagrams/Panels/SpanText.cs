using System.Globalization;

namespace StudyPortal.Web.Features.Diagrams.Panels;

/// <summary>Short times for people.</summary>
internal static class SpanText
{
    private static readonly TimeSpan _second = TimeSpan.FromSeconds(1);

    /// <summary><c>0.4 ms</c>, <c>12.5 s</c>.</summary>
    public static string Of(TimeSpan span) => span < _second
        ? string.Create(CultureInfo.InvariantCulture, $"{span.TotalMilliseconds:0.0} ms")
        : string.Create(CultureInfo.InvariantCulture, $"{span.TotalSeconds:0.0} s");
}
