using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace StudyPortal.Web.Tests.Hosting;

/// <summary>One answer of the portal.</summary>
/// <param name="Location">Where a redirect leads, without the portal's own host, or null.</param>
public sealed record Page(HttpStatusCode Status, string? Location, string Text, HttpResponseMessage Response)
{
    private readonly Lazy<IHtmlDocument> _document = new(() => new HtmlParser().ParseDocument(Text));

    public IHtmlDocument Document => _document.Value;

    public string Heading => Document.QuerySelector("h1")?.TextContent.Trim() ?? "";

    /// <summary>What the page says went wrong.</summary>
    public string Problems => string.Join(' ', Document.QuerySelectorAll(".validation-errors li, .validation-message").Select(problem => problem.TextContent.Trim()));

    public static async Task<Page> ReadAsync(HttpResponseMessage response) =>
        new(response.StatusCode, Shorten(response), await response.Content.ReadAsStringAsync(), response);

    /// <summary>The form with this name (of an <c>EditForm</c>) or this address, filled with what the page put into it.</summary>
    public Dictionary<string, string> FormFields(string nameOrAction)
    {
        var form = Document.Forms.OfType<IHtmlFormElement>().FirstOrDefault(candidate =>
            candidate.GetAttribute("action") == nameOrAction
            || candidate.QuerySelector("input[name=_handler]")?.GetAttribute("value") == nameOrAction)
            ?? throw new InvalidOperationException($"There is no form '{nameOrAction}' on '{Heading}'.");
        return form.QuerySelectorAll("input[name]")
            .OfType<IHtmlInputElement>()
            .Where(input => input.Type is not ("checkbox" or "radio") || input.IsChecked)
            .ToDictionary(input => input.Name!, input => input.Value, StringComparer.Ordinal);
    }

    public string FormAction(string nameOrAction) => Document.Forms.OfType<IHtmlFormElement>()
        .Any(form => form.GetAttribute("action") == nameOrAction) ? nameOrAction : "";

    private static string? Shorten(HttpResponseMessage response)
    {
        var home = response.RequestMessage!.RequestUri!.GetLeftPart(UriPartial.Authority);
        var location = response.Headers.Location?.OriginalString;
        return location?.StartsWith(home + "/", StringComparison.Ordinal) is true ? location[home.Length..] : location;
    }
}
