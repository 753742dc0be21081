using System.Buffers.Text;
using System.IO.Compression;
using System.Text;
using StudyPortal.Simulation.Shell;
using StudyPortal.Simulation.World;
using StudyPortal.Web.Features.Diagrams.Playing;

namespace StudyPortal.Web.Tests.Features.Diagrams.Playing;

public sealed class SandboxLinkTests
{
    private static readonly string[] _inputs =
    [
        "fault crash cp1", "fault start cp1", "fault pause worker1", "fault cut cp2 cp3", "fault slow cp1 cp2 200", "fault heal", "fault disk-full cp2", "on cp2: cd /etc/kubernetes", "$ ls | grep -v 'a b'",
        "send cp3 etcdctl put greeting 'h\u00e9llo w\u00f6rld'", "send cp2 etcdctl get greeting --consistency=s", "on cp3: crictl ps",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void A_random_run_is_the_same_when_its_link_is_opened(int seed)
    {
        var random = new Random(seed);
        var history = History.From(Pictures.Settled("stacked-3"));
        for (var count = 0; count < 12; count++)
        {
            history = history.With(new TimePasses(TimeSpan.FromMicroseconds(random.Next(0, 3_000_000))));
            history = history.With(Assert.IsType<InputReading.Read>(InputText.Read(_inputs[random.Next(_inputs.Length)], history)).Input);
        }

        var text = SandboxLink.Of("stacked-3", 1, history).Write();
        Assert.NotNull(text);
        Assert.Equal(text, Uri.EscapeDataString(text));
        var link = Assert.IsType<SandboxReading.Read>(SandboxLink.Read(text)).Link;
        var opened = Assert.IsType<SandboxOpening.Opened>(link.Open(static (_, _) => Pictures.Settled("stacked-3"))).History;
        Assert.Equal(history.Present.Now, opened.Present.Now);
        Assert.Equal(history.Occurrences.AsEnumerable(), opened.Occurrences);
        Assert.Equal(text, SandboxLink.Of("stacked-3", 1, opened).Write());
    }

    [Fact]
    public void A_long_run_takes_few_characters()
    {
        var inputs = Enumerable.Range(0, 100).SelectMany(number => new[] { $"wait {number % 7}.{(number * 7919) % 1000:000}s", $"fault {(number % 2 == 0 ? "crash" : "start")} cp{1 + (number % 3)}" });
        var text = new SandboxLink("stacked-3", 7, [.. inputs]).Write();
        Assert.NotNull(text);
        Assert.True(text.Length < 1000, $"{text.Length}");
    }

    [Fact]
    public void What_is_too_long_for_a_link_has_none()
    {
        var random = new Random(3);
        Assert.Null(new SandboxLink("single", 7, [.. Enumerable.Range(0, 200).Select(_ => $"on cp1: echo {random.NextInt64()} {random.NextInt64()}")]).Write());
        Assert.Null(new SandboxLink("single", 7, [.. Enumerable.Repeat("wait 1s", 1000)]).Write());
    }

    [Theory]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("x")]
    [InlineData("1%%%")]
    [InlineData("1AAAA")]
    [InlineData("2AAAA")]
    [InlineData("1=====")]
    public void A_damaged_link_is_complained_about(string text) => Assert.IsType<SandboxReading.Unreadable>(SandboxLink.Read(text));

    [Fact]
    public void No_tampering_throws()
    {
        var text = new SandboxLink("single", 7, ["wait 1s", "fault crash cp1"]).Write()!;
        var random = new Random(1);
        for (var time = 0; time < 2000; time++)
        {
            var letters = text.ToCharArray();
            for (var change = 0; change <= time % 3; change++)
                letters[random.Next(letters.Length)] = (char)random.Next(33, 300);
            _ = SandboxLink.Read(new string(letters)[..random.Next(letters.Length + 1)]);
        }
    }

    [Fact]
    public void A_bomb_does_not_go_off()
    {
        var bomb = Packed(new string('a', 50_000_000));
        Assert.True(bomb.Length < 4000);
        Assert.IsType<SandboxReading.Unreadable>(SandboxLink.Read(bomb));
        Assert.IsType<SandboxReading.Unreadable>(SandboxLink.Read(Packed("single\n1\n" + string.Join('\n', Enumerable.Repeat("wait 1s", 3000)))));
        Assert.IsType<SandboxReading.Unreadable>(SandboxLink.Read(new string('1', 1_000_000)));
    }

    [Theory]
    [InlineData("stacked-9")]
    [InlineData("")]
    [InlineData("no-such")]
    public void An_unknown_topology_is_complained_about(string topology)
    {
        Assert.IsType<SandboxReading.Unreadable>(SandboxLink.Read(Packed($"{topology}\n1\nwait 1s")));
        Assert.IsType<SandboxOpening.Refused>(new SandboxLink(topology, 1, []).Open(static (_, _) => Pictures.Settled("single")));
    }

    [Theory]
    [InlineData("wait 3h", "two hours")]
    [InlineData("wait 48h", "two hours")]
    [InlineData("wait 49h", "no time to wait")]
    [InlineData("on cp1: wait 40h", "half an hour")]
    [InlineData("on cp1: sleep 1000; sleep 1000", "half an hour")]
    [InlineData("fault crash cp9", "cp9")]
    [InlineData("fault stop cp1 nothing", "nothing")]
    [InlineData("dance", "unknown input")]
    [InlineData("", "unknown input")]
    public void An_input_that_cannot_be_carried_out_is_named_with_its_line(string input, string reason)
    {
        var opening = new SandboxLink("single", 1, ["wait 1s", input]).Open(static (_, _) => Pictures.Settled("single"));
        var complaint = Assert.IsType<SandboxOpening.Refused>(opening).Complaint;
        Assert.StartsWith("Line 2 of the link", complaint, StringComparison.Ordinal);
        Assert.Contains(reason, complaint, StringComparison.Ordinal);
    }

    private static string Packed(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var packed = new byte[BrotliEncoder.GetMaxCompressedLength(bytes.Length)];
        Assert.True(BrotliEncoder.TryCompress(bytes, packed, out var length));
        return "1" + Base64Url.EncodeToString(packed.AsSpan(0, length));
    }
}
