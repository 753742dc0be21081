using System.Globalization;

namespace StudyPortal.Benchmarks.Pages;

/// <summary>
/// A lesson page against a bare static Blazor page that sends the same HTML, both in this process. Rounds alternate, so that a slow moment of the
/// machine falls on all of them.
/// </summary>
internal static class LessonPageBenchmarks
{
    private const string Lesson = "/guides/etcd-ports/two-ports";
    private const int Concurrency = 16;
    private const int Requests = 1_500;
    private const int WarmUps = 6; // Until the code is compiled for good.
    private const int Rounds = 9;

    public static async Task RunAsync(TextWriter output)
    {
        await using var portal = await PortalProcess.StartAsync();
        using var reader = await portal.SignInAsync();
        using var guest = portal.NewClient();
        var html = await reader.GetStringAsync(Lesson);
        BarePage.Html = html;
        await using var bare = BareProgram.Build(["--urls", "http://127.0.0.1:0"]);
        await bare.StartAsync();
        using var bareClient = new HttpClient { BaseAddress = new Uri(bare.Urls.First()) };

        var (signedIn, asGuest, plain) = (new List<double>(), new List<double>(), new List<double>());
        for (var round = -WarmUps; round < Rounds; round++)
        {
            var figures = (
                await Load.RunAsync(bareClient, BareProgram.Path, Concurrency, Requests),
                await Load.RunAsync(reader, Lesson, Concurrency, Requests),
                await Load.RunAsync(guest, Lesson, Concurrency, Requests));
            if (round < 0) continue;
            plain.Add(figures.Item1);
            signedIn.Add(figures.Item2);
            asGuest.Add(figures.Item3);
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"page of {html.Length / 1024} KB, concurrency {Concurrency}, median of {Rounds} rounds of {Requests} requests"));
        output.WriteLine(Line("bare Blazor page", plain, plain));
        output.WriteLine(Line("lesson, signed in", signedIn, plain));
        output.WriteLine(Line("lesson, guest", asGuest, plain));
    }

    private static string Line(string name, List<double> figures, List<double> plain) => string.Create(
        CultureInfo.InvariantCulture, $"{name,-20} {Load.Median(figures),8:0} requests/s   ratio {Load.Median(figures.Zip(plain, (a, b) => a / b)):0.00}");
}
