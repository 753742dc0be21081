using System.Globalization;
using StudyPortal.Benchmarks.Pages;

namespace StudyPortal.Benchmarks.Circuits;

/// <summary>
/// Live diagrams over real circuits, in a portal of its own process: what an idle one holds, what a playing one costs, and how long a click takes among a thousand. The browsers are played by
/// this process, on the same processors.
/// </summary>
internal static class CircuitBenchmarks
{
    private const string Page = "/diagrams/two-of-three-fail?live=two-of-three-fail";
    private const int First = 100;
    private const int Many = 600;
    private const int Most = 1_000;
    private const int Clicks = 300;
    private const int Players = 20; // More, and two busy processors fall behind at ×60.
    private const int AtOnce = 4;
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Watch = TimeSpan.FromSeconds(10);

    /// <summary>Windows are not of one width.</summary>
    private static readonly int[] Widths = [340, 380, 600, 720, 800, 880, 940, 1000, 1060, 1180];

    private static readonly string[] Shapes = ["cp1", "cp2", "cp3", "worker1"];

    public static async Task RunAsync(TextWriter output)
    {
        var data = Directory.CreateTempSubdirectory("portal-circuits-").FullName;
        await using var portal = await ChildProgram.StartAsync([ChildProgram.Portal, "--Portal:DataDirectory", data], Page);
        using var browser = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = portal.Address };
        var circuits = new List<Circuit>();
        try
        {
            await OpenAsync(browser, circuits, First);
            await WeighAsync(output, portal, browser, circuits);
            await OpenAsync(browser, circuits, Most);
            await ListenAsync(output, portal, circuits);
            await ClickAsync(output, circuits);
            await PlayAsync(output, portal, circuits[..1]);
            await PlayAsync(output, portal, circuits[1..(Players + 1)]);
        }
        finally
        {
            foreach (var circuit in circuits) await circuit.DisposeAsync();
        }
        Write(output, $"load of the machine over the last minute: {File.ReadAllText("/proc/loadavg").Split(' ')[0]}");
    }

    private static async Task OpenAsync(HttpClient browser, List<Circuit> circuits, int count)
    {
        while (circuits.Count < count)
        {
            var next = Enumerable.Range(circuits.Count, Math.Min(AtOnce, count - circuits.Count)).Select(number => Circuit.OpenAsync(browser, Page, Widths[number % Widths.Length]));
            circuits.AddRange(await Task.WhenAll(next));
        }
    }

    private static async Task WeighAsync(TextWriter output, ChildProgram portal, HttpClient browser, List<Circuit> circuits)
    {
        await Task.Delay(Rest);
        var before = portal.Figures();
        await OpenAsync(browser, circuits, Many);
        await Task.Delay(Rest);
        var after = portal.Figures();
        Write(output, $"an idle diagram, from {First} to {Many} of them: {(after.Memory - before.Memory) / 1024.0 / (Many - First):0} KiB of private memory; {before.Memory / 1048576.0:0} MiB before, {after.Memory / 1048576.0:0} MiB after");
        Write(output, $"to open one: {(after.Processor - before.Processor).TotalMilliseconds / (Many - First):0} ms of processor time");
    }

    private static async Task PlayAsync(TextWriter output, ChildProgram portal, List<Circuit> playing)
    {
        foreach (var (speed, option) in new[] { ("×60", "5"), ("×1", "3") })
        {
            foreach (var circuit in playing) await circuit.SelectAsync(option);
            foreach (var circuit in playing) await circuit.PressAsync("Play");
            await Task.Delay(Rest);
            var (before, bytes, batches) = (portal.Figures().Processor, playing.Sum(circuit => circuit.Received), playing.Sum(circuit => circuit.Batches));
            await Task.Delay(Watch);
            var share = (portal.Figures().Processor - before) / Watch / playing.Count;
            var (rate, pictures) = ((playing.Sum(circuit => circuit.Received) - bytes) / Watch.TotalSeconds / playing.Count, (playing.Sum(circuit => circuit.Batches) - batches) / Watch.TotalSeconds / playing.Count);
            Write(output, $"{playing.Count} playing at {speed}: {share * 1000:0.0} ms of processor time a second each, {pictures:0.0} updates and {rate / 1024:0.0} KiB a second to each browser");
            foreach (var circuit in playing) await circuit.PressAsync("Play");
            await Task.Delay(Rest);
        }
    }

    private static async Task ListenAsync(TextWriter output, ChildProgram portal, List<Circuit> circuits)
    {
        await Task.Delay(Rest);
        var (before, messages) = (portal.Figures(), circuits.Sum(circuit => circuit.Messages));
        await Task.Delay(Watch);
        Write(output, $"{circuits.Count} idle for {Watch.TotalSeconds:0} s: {circuits.Sum(circuit => circuit.Messages) - messages} messages beside keep-alive, {(portal.Figures().Processor - before.Processor).TotalMilliseconds / Watch.TotalSeconds:0} ms of processor time a second in all");
    }

    private static async Task ClickAsync(TextWriter output, List<Circuit> circuits)
    {
        var random = new Random(4);
        foreach (var (name, click) in new (string, Func<Circuit, int, Task<TimeSpan>>)[]
        {
            ("a machine chosen", (circuit, round) => circuit.ChooseAsync(Shapes[round % Shapes.Length])),
            ("on to the next event", (circuit, _) => circuit.PressAsync("On to the next event")),
        })
        {
            var times = new List<double>();
            for (var round = 0; round < Clicks; round++)
                times.Add((await click(circuits[random.Next(circuits.Count)], round)).TotalMilliseconds);
            times.Sort();
            Write(output, $"{name}, with {circuits.Count} open: median {Load.Median(times):0.0} ms, p99 {times[(int)(times.Count * 0.99)]:0.0} ms, slowest {times[^1]:0.0} ms until the picture is there");
        }
    }

    private static void Write(TextWriter output, FormattableString line) => output.WriteLine(FormattableString.Invariant(line));
}
