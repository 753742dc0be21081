using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;

namespace StudyPortal.Web.Tests.Hosting;

/// <summary>A browser without script: it keeps cookies, and sends the forms it finds on pages. Redirects are shown, not followed.</summary>
public sealed class Browser
{
    private static int s_addresses;

    private readonly HttpClient _client;
    private readonly CookieContainer _cookies = new();
    private readonly Uri _home;

    public Browser(PortalFixture portal, string home)
    {
        _home = new Uri(home);
        _client = portal.CreateDefaultClient(_home, new CookieContainerHandler(_cookies));
        var number = Interlocked.Increment(ref s_addresses);
        _client.DefaultRequestHeaders.Add(AddressFromHeader.Header, string.Create(CultureInfo.InvariantCulture, $"10.1.{number / 250}.{1 + (number % 250)}"));
        _client.DefaultRequestHeaders.Accept.ParseAdd("text/html");
    }

    public Cookie? Cookie(string name) => _cookies.GetCookies(_home)[name];

    public async Task<Page> GetAsync(string path) => await Page.ReadAsync(await _client.GetAsync(path));

    /// <summary>Posts with headers of its own.</summary>
    public async Task<Page> PostAsync(string path, IEnumerable<KeyValuePair<string, string>> fields, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(fields) };
        foreach (var (name, value) in headers) request.Headers.Add(name, value);
        return await Page.ReadAsync(await _client.SendAsync(request));
    }

    /// <summary>Posts a form with a file in it.</summary>
    public async Task<Page> UploadAsync(string path, IEnumerable<KeyValuePair<string, string>> fields, string name, byte[] file)
    {
        using var form = new MultipartFormDataContent();
        foreach (var field in fields.Where(field => field.Key != name)) form.Add(new StringContent(field.Value), field.Key);
        form.Add(new ByteArrayContent(file), name, "file.csv");
        return await Page.ReadAsync(await _client.PostAsync(path, form));
    }

    /// <summary>Opens a page, fills in one of its forms and sends it.</summary>
    /// <param name="form">Name of the form, or its address where it has one.</param>
    public async Task<Page> SubmitAsync(string path, string form, params (string Name, string Value)[] fields) => await SubmitAsync(path, await GetAsync(path), form, fields);

    /// <summary>Fills in a form of a page that is open, and sends it.</summary>
    public Task<Page> SubmitAsync(string path, Page page, string form, params (string Name, string Value)[] fields)
    {
        var filled = page.FormFields(form);
        foreach (var (name, value) in fields) filled[name] = value;
        return PostAsync(page.FormAction(form) is { Length: > 0 } action ? action : path, filled);
    }

    public Task<Page> TrySignInAsync(string email, string password = PortalFixture.Password, string query = "") =>
        SubmitAsync($"/account/login{query}", "login", ("Input.Email", email), ("Input.Password", password));

    public async Task SignInAsync(string email, string password = PortalFixture.Password)
    {
        var page = await TrySignInAsync(email, password);
        Assert.True(page.Status == HttpStatusCode.Found, $"Signing in failed: {page.Problems}");
    }

    public Task<Page> RegisterAsync(string email, string name = "Ada", string password = PortalFixture.Password) =>
        SubmitAsync("/account/register", "register", ("Input.DisplayName", name), ("Input.Email", email), ("Input.Password", password));

    /// <summary>Marks a lesson of <see cref="SampleContent"/> as done.</summary>
    public Task<Page> FinishLessonAsync(string path) => SubmitAsync(path, "/progress/done");
}
