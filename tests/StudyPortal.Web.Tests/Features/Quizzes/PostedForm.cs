using System.Net.Http.Headers;
using StudyPortal.Web.Tests.Hosting;

namespace StudyPortal.Web.Tests.Features.Quizzes;

/// <summary>Forms of the sample lesson, and posts with whatever headers a test likes.</summary>
internal static class PostedForm
{
    /// <summary>The form of the sample question on the page that this browser sees, filled in.</summary>
    public static async Task<Dictionary<string, string>> OpenFormAsync(this Browser browser, string answer = "2")
    {
        var fields = (await browser.GetAsync(SampleContent.FirstLesson)).FormFields(SampleContent.Question);
        fields["text"] = answer;
        return fields;
    }

    /// <summary>A browser that is known as a guest: its pages are drawn for it alone.</summary>
    public static async Task<Browser> NewGuestAsync(this PortalFixture portal)
    {
        var browser = portal.NewBrowser();
        await browser.FinishLessonAsync(SampleContent.FirstLesson);
        return browser;
    }

    /// <summary>Posts without cookies, with these headers.</summary>
    public static async Task<HttpResponseMessage> PostAsync(
        this PortalFixture portal, string path, IEnumerable<KeyValuePair<string, string>> fields, params (string Name, string Value)[] headers)
    {
        using var client = portal.CreateDefaultClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(fields) };
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/html"));
        foreach (var (name, value) in headers) request.Headers.Add(name, value);
        return await client.SendAsync(request);
    }
}
