using System.Diagnostics;
using System.Globalization;
using StudyPortal.Benchmarks.Content;
using StudyPortal.Content;
using StudyPortal.Web.Features.Search;

namespace StudyPortal.Benchmarks.Pages;

/// <summary>Searches over 1,000 lessons, as they are typed: each query also in its first two, three, … letters.</summary>
internal static class SearchBenchmarks
{
    private const int Lessons = 1_000;
    private const int BytesPerLesson = 15_000;
    private const int Rounds = 5;
    private const int Take = 8;

    private static readonly string[] Queries = ["etcd", "quorum", "2379", "kube-apiserver etcd-servers", "context deadline exceeded", "snapshot restore data-dir", "nothing like it"];

    public static void Run(TextWriter output)
    {
        var catalogue = CatalogueLoader.Load(SyntheticContent.Create(Lessons, BytesPerLesson)).Sound;
        var watch = Stopwatch.StartNew();
        using var index = SearchIndex.Build(catalogue);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"index of {Lessons} lessons built in {watch.ElapsedMilliseconds} ms"));

        var typed = Queries.SelectMany(query => Enumerable.Range(2, query.Length - 1).Select(length => SearchQuery.Parse(query[..length]))).ToList();
        var times = new List<double>();
        for (var round = 0; round <= Rounds; round++)
        {
            foreach (var query in typed)
            {
                watch.Restart();
                index.Find(query, Take);
                if (round > 0) times.Add(watch.Elapsed.TotalMilliseconds);
            }
        }
        times.Sort();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{times.Count} searches: median {Load.Median(times):0.0} ms, p99 {times[(int)(times.Count * 0.99)]:0.0} ms, slowest {times[^1]:0.0} ms"));
    }
}
