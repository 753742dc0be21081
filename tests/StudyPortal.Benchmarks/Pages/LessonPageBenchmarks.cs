using System.Globalization;

namespace StudyPortal.Benchmarks.Pages;

/// <summary>
/// A lesson page against bare static Blazor pages that send the same HTML, all in this process: one in a program of its own that has nothing else,
/// one in the portal, behind the same sign-in and headers. Rounds alternate, so that a slow moment of the
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

        var (signedIn, asGuest, plain, inPortal) = (new List<double>(), new List<double>(), new List<double>(), new List<double>());
        for (var round = -WarmUps; round < Rounds; round++)
        {
            var figures = (
                await Load.RunAsync(bareClient, BareProgram.Path, Concurrency, Requests),
                await Load.RunAsync(reader, Lesson, Concurrency, Requests),
                await Load.RunAsync(guest, Lesson, Concurrency, Requests),
                await Load.RunAsync(reader, PortalProcess.BarePath, Concurrency, Requests));
            if (round < 0) continue;
            plain.Add(figures.Item1);
            signedIn.Add(figures.Item2);
            asGuest.Add(figures.Item3);
            inPortal.Add(figures.Item4);
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"page of {html.Length / 1024} KB, concurrency {Concurrency}, median of {Rounds} rounds of {Requests} requests"));
        output.WriteLine(Line("bare program", plain));
        output.WriteLine(Line("bare page in the portal, signed in", inPortal));
        output.WriteLine(Line("lesson, signed in", signedIn));
        output.WriteLine(Line("lesson, guest", asGuest));

        string Line(string name, List<double> figures) => string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-36} {Load.Median(figures),8:0} requests/s   to bare program {Load.Median(figures.Zip(plain, (a, b) => a / b)):0.00}   to bare page {Load.Median(figures.Zip(inPortal, (a, b) => a / b)):0.00}");
    }
}
