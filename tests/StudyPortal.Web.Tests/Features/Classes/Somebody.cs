using StudyPortal.Web.Tests.Hosting;

namespace StudyPortal.Web.Tests.Features.Classes;

/// <summary>An account with the browser in which it is signed in.</summary>
internal sealed record Somebody(Browser Browser, string Email, Guid Person)
{
    /// <summary>Opens a page, sends a form of it, and opens where that leads.</summary>
    public async Task<Page> SendAsync(string path, string form, params (string Name, string Value)[] fields)
    {
        var reply = await Browser.SubmitAsync(path, form, fields);
        return reply.Location is { } next ? await Browser.GetAsync(next.Split('#')[0]) : reply;
    }
}
