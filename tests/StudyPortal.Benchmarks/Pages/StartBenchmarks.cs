using System.Globalization;

namespace StudyPortal.Benchmarks.Pages;

/// <summary>From an empty process to the first lesson, on a database that is there; as a ratio to an empty ASP.NET Core program with one Blazor page.</summary>
internal static class StartBenchmarks
{
    private const string Lesson = "/guides/etcd-ports/two-ports";
    private const int Rounds = 7;

    public static async Task RunAsync(TextWriter output)
    {
        var data = Directory.CreateTempSubdirectory("portal-start-").FullName;
        var (starts, bareStarts) = (new List<double>(), new List<double>());
        for (var round = 0; round <= Rounds; round++)
        {
            var start = await MeasureAsync([ChildProgram.Portal, "--Portal:DataDirectory", data], Lesson);
            var bareStart = await MeasureAsync([typeof(StartBenchmarks).Assembly.Location, BareProgram.Verb], BareProgram.Path);
            if (round == 0) continue; // Creates the database.
            starts.Add(start);
            bareStarts.Add(bareStart);
        }
        Directory.Delete(data, recursive: true);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"cold start to first lesson   median {Load.Median(starts):0} ms, fastest {starts.Min():0} ms"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"bare program to first page   median {Load.Median(bareStarts):0} ms, fastest {bareStarts.Min():0} ms"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"ratio                        {Load.Median(starts.Zip(bareStarts, (a, b) => a / b)):0.00}"));
    }

    private static async Task<double> MeasureAsync(string[] arguments, string page)
    {
        await using var program = await ChildProgram.StartAsync(arguments, page);
        return program.StartMs;
    }
}
