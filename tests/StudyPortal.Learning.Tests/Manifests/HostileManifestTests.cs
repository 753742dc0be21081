using StudyPortal.Learning.Grading;
using StudyPortal.Learning.Manifests;
using StudyPortal.Simulation.World;

namespace StudyPortal.Learning.Tests.Manifests;

/// <summary>Texts that nobody would put on a machine, and that anybody can send.</summary>
public sealed class HostileManifestTests
{
    private const int Mutations = 40;
    private const int Seed = 20_261_121;

    private static readonly string[] Pieces =
    [
        "\t", "- ", ": ", "{", "}", "[", "]", "&a ", "*a", "<<: *a", "|\n", ">-\n", "---\n", "\"", "'", "#", "!!binary ", "\u0000", "\u2028", "\uD800", "é", "kind: Node\n", "name: \n", "1e999", "null", "true", "~", "\n",
        "command: []\n", "containers: {}\n", "hostPath: {path: /, type: Directory}\n", "image: ''\n", "--heartbeat-interval=1", "--bind-address=::", "--kubeconfig=/", "--leader-elect-retry-period=1ns", "namespace: ../..\n",
    ];

    [Fact]
    public void A_mutated_manifest_is_graded_and_never_throws()
    {
        var random = new Random(Seed);
        for (var mutation = 0; mutation < Mutations; mutation++)
        {
            var text = Mutated(Samples.Manifest.Solution, random);
            var grade = Grader.Grade(Samples.Manifest, new Typed(text));
            Assert.True(grade is Unreadable or Graded { Score: >= 0 and <= 1 }, text);
        }
    }

    [Fact]
    public void Reading_alone_survives_thousands_of_mutations()
    {
        var random = new Random(Seed);
        for (var mutation = 0; mutation < 3_000; mutation++)
        {
            var manifest = ManifestText.Read(Mutated(Samples.Manifest.Solution, random));
            _ = Samples.Manifest.Checks.Count(check => manifest.Holds(check) && manifest.Found(check) is not null);
        }
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{a: ")]
    [InlineData("- ")]
    [InlineData("? ")]
    [InlineData("a: [")]
    public void A_text_nested_as_deep_as_it_may_be_long_is_graded(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, Grader.LongestManifest / piece.Length));
        Assert.IsType<Graded>(Grader.Grade(Samples.Manifest, new Typed(text)));
    }

    [Fact]
    public void A_text_that_doubles_itself_is_graded()
    {
        var lines = Enumerable.Range(1, 40).Select(level => $"a{level}: &a{level} [*a{level - 1}, *a{level - 1}]");
        Assert.IsType<Graded>(Grader.Grade(Samples.Manifest, new Typed($"a0: &a0 [x, x]\n{string.Join('\n', lines)}\nkind: Pod\n")));
    }

    [Fact]
    public void A_pod_of_many_containers_is_not_run()
    {
        var containers = string.Concat(Enumerable.Range(1, 100).Select(number => $"  - {{name: c{number}, image: busybox}}\n"));
        var run = BenchRuns.Of(Samples.Manifest, $"apiVersion: v1\nkind: Pod\nmetadata: {{name: many}}\nspec:\n  containers:\n{containers}");
        Assert.Contains("100 containers", Assert.IsType<BenchRun.NotRun>(run).Why, StringComparison.Ordinal);
    }

    [Fact]
    public void A_member_whose_heart_beats_every_millisecond_is_not_run_to_the_end()
    {
        const string path = "/etc/kubernetes/manifests/etcd.yaml";
        var bench = Samples.Manifest.Bench;
        var healthy = Cluster.Settled(bench.Topology, bench.Seed).Snapshot().Machines[0].Files[path]!.Text!;
        var question = Samples.Manifest with { Bench = bench with { Path = path, Within = TimeSpan.FromMinutes(5) }, Given = healthy, Works = ["etcd.write"] };

        var run = BenchRuns.Of(question, healthy.Replace("    - --name=cp1", "    - --name=cp1\n    - --heartbeat-interval=1\n    - --election-timeout=5", StringComparison.Ordinal));

        Assert.StartsWith("With this manifest so much happens", Assert.IsType<BenchRun.NotRun>(run).Why, StringComparison.Ordinal);
        Assert.True(BenchRuns.Of(question, healthy + "\n").Works);
    }

    private static string Mutated(string text, Random random)
    {
        for (var changes = random.Next(1, 6); changes > 0; changes--)
        {
            var at = random.Next(text.Length);
            var length = Math.Min(random.Next(1, 60), text.Length - at);
            text = random.Next(4) switch
            {
                0 => text.Remove(at, length),
                1 => text.Insert(random.Next(text.Length), text.Substring(at, length)),
                2 => text.Insert(at, string.Concat(Enumerable.Repeat(Pieces[random.Next(Pieces.Length)], random.Next(1, 20)))),
                _ => text.Insert(at, Pieces[random.Next(Pieces.Length)]),
            } + " ";
        }

        return text.Length > Grader.LongestManifest ? text[..Grader.LongestManifest] : text;
    }
}
