using System.Diagnostics;

namespace StudyPortal.Benchmarks.Pages;

/// <summary>Requests at a fixed concurrency, counted over a fixed number of requests.</summary>
internal static class Load
{
    /// <summary>Requests per second.</summary>
    public static async Task<double> RunAsync(HttpClient client, string path, int concurrency, int requests)
    {
        var left = requests;
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, concurrency).Select(_ => WorkAsync()));
        return requests / watch.Elapsed.TotalSeconds;

        async Task WorkAsync()
        {
            while (Interlocked.Decrement(ref left) >= 0)
            {
                using var reply = await client.GetAsync(path);
                reply.EnsureSuccessStatusCode();
                await reply.Content.CopyToAsync(Stream.Null);
            }
        }
    }

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted.Count % 2 == 1 ? sorted[sorted.Count / 2] : (sorted[(sorted.Count / 2) - 1] + sorted[sorted.Count / 2]) / 2;
    }
}
