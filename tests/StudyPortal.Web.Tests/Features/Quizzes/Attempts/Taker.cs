using AngleSharp.Dom;
using StudyPortal.Web.Tests.Hosting;

namespace StudyPortal.Web.Tests.Features.Quizzes.Attempts;

/// <summary>Somebody who takes the sample quiz: a browser without script, and the attempt that it has begun.</summary>
internal sealed class Taker
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    private Taker(Browser browser, string attempt) => (Browser, Attempt) = (browser, attempt);

    public Browser Browser { get; }

    /// <summary>Path of the attempt.</summary>
    public string Attempt { get; }

    public Guid Id => Guid.Parse(Attempt.Split('/')[2]);

    public static async Task<Taker> StartAsync(Browser browser, string way, bool saysHowSure = false)
    {
        (string, string)[] fields = saysHowSure ? [("way", way), ("certainty", "on")] : [("way", way)];
        var reply = await browser.SubmitAsync(QuizPortal.Quiz, $"{QuizPortal.Quiz}/attempts", fields);
        Assert.StartsWith("/attempts/", reply.Location, StringComparison.Ordinal);
        var taker = new Taker(browser, reply.Location!);
        for (var number = 1; number <= 3; number++)
        {
            var page = await taker.OpenAsync(number);
            taker._numbers[page.Document.QuerySelector("[data-question]")!.GetAttribute("data-question")!] = number;
        }
        return taker;
    }

    public int NumberOf(string question) => _numbers[question];

    public Task<Page> OpenAsync(int number) => Browser.GetAsync($"{Attempt}?question={number}");

    public Task<Page> OpenAsync(string question) => OpenAsync(NumberOf(question));

    public Task<Page> ResultAsync() => Browser.GetAsync(Attempt);

    public Task<Page> OverviewAsync() => Browser.GetAsync($"{Attempt}?overview=1");

    /// <summary>Opens the page of a question, fills in its form and sends it.</summary>
    public async Task<Page> AnswerAsync(string question, params (string Name, string Value)[] fields) => await SendAsync(await OpenAsync(question), question, fields);

    /// <summary>Fills in the form of a page that is open, and sends it.</summary>
    public Task<Page> SendAsync(Page page, string question, params (string Name, string Value)[] fields)
    {
        var form = page.FormFields(ActionOf(question));
        // What was chosen before is replaced, as a browser does.
        foreach (var (name, _) in fields) form.Remove(name);
        foreach (var (name, value) in fields) form[name] = value;
        return Browser.PostAsync(ActionOf(question), form);
    }

    public async Task<Page> AnswerRightlyAsync(string question)
    {
        var page = await OpenAsync(question);
        return await SendAsync(page, question, Right(page, question));
    }

    public async Task<Page> HandInAsync() => await Browser.SubmitAsync($"{Attempt}?overview=1", $"{Attempt}/hand-in");

    public string ActionOf(string question) => $"{Attempt}/questions/{NumberOf(question)}";

    private static (string, string)[] Right(Page page, string question) => question switch
    {
        QuizPortal.Number => [("text", "3")],
        QuizPortal.Choice => [("option", "0")],
        _ => [.. page.Document.QuerySelectorAll(".match").Select(RightOf)],
    };

    private static (string, string) RightOf(IElement match)
    {
        var port = match.QuerySelector("label")!.TextContent.Contains("etcdctl", StringComparison.Ordinal) ? "2379" : "2380";
        var list = match.QuerySelector("select")!;
        return (list.GetAttribute("name")!, list.QuerySelectorAll("option").Single(option => option.TextContent == port).GetAttribute("value")!);
    }

    public static string Text(Page page, string selector) =>
        string.Join(' ', (page.Document.QuerySelector(selector)?.TextContent ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
