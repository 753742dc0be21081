using System.Globalization;

namespace StudyPortal.Web.Features.Diagrams.Panels;

/// <summary>What the parts of a picture are called, from their ids.</summary>
internal static class PartTitle
{
    private const string LinkMark = "--";

    /// <summary><c>cp1</c>, <c>kube-apiserver on cp1</c>, <c>Link between cp1 and cp2</c>.</summary>
    public static string Of(string id)
    {
        if (id.Split(LinkMark) is [var from, var to])
            return $"Link between {from} and {to}";
        return id.IndexOf('/', StringComparison.Ordinal) is var slash and > 0
            ? string.Create(CultureInfo.InvariantCulture, $"{id.AsSpan(slash + 1)} on {id.AsSpan(0, slash)}")
            : id;
    }
}
