using System.Buffers;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.WebSockets;
using System.Text.RegularExpressions;

namespace StudyPortal.Benchmarks.Circuits;

/// <summary>
/// A page with an island, as a browser has it open: it takes the markers out of the page, starts a circuit, answers what the island asks of its script, acknowledges what is drawn, and
/// passes on clicks. It builds no page out of what is drawn.
/// </summary>
internal sealed partial class Circuit : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly HubConnection _hub = new();
    private readonly ConcurrentDictionary<string, ulong> _handlers = new(StringComparer.Ordinal);
    private readonly TaskCompletionSource _attached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<string> _panel = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TaskCompletionSource<long>? _drawn;
    private string _renderer = "";
    private int _calls;
    private int _batches;
    private int _messages;

    /// <summary>What the hub sent, signs of life left out.</summary>
    public int Messages => Volatile.Read(ref _messages);

    /// <summary>How often something was drawn.</summary>
    public int Batches => Volatile.Read(ref _batches);

    /// <summary>Bytes that came over the wire.</summary>
    public long Received => _hub.Received;

    /// <summary>Opens the page and waits until its diagram is there for the first time at the width of the window.</summary>
    public static async Task<Circuit> OpenAsync(HttpClient browser, string page, int width)
    {
        var circuit = new Circuit();
        var html = await browser.GetStringAsync(page);
        await circuit._hub.OpenAsync(browser.BaseAddress!);
        _ = circuit.ListenAsync();
        var address = new Uri(browser.BaseAddress!, page).ToString();
        await circuit._hub.SendAsync(PackWriter.Call("0", "StartCircuit", browser.BaseAddress!.ToString(), address, "[]", ""));
        await circuit._attached.Task.WaitAsync(Patience);
        var markers = Markers().Matches(html).Select((match, index) => $$"""{"type":"add","ssrComponentId":{{index + 1}},"marker":{{match.Groups["marker"].Value}}}""");
        await circuit._hub.SendAsync(PackWriter.Call(id: null, "UpdateRootComponents", $$"""{"batchId":1,"operations":[{{string.Join(',', markers)}}]}""", State().Match(html).Groups["state"].Value));
        var panel = await circuit._panel.Task.WaitAsync(Patience);
        await circuit.DrawnAsync(() => circuit.InvokeAsync(panel, "FitAsync", string.Create(CultureInfo.InvariantCulture, $"[{width}]")));
        return circuit;
    }

    /// <summary>Activates a shape of the picture and waits until something is drawn. Returns how long that took.</summary>
    public Task<TimeSpan> ChooseAsync(string shape) => DispatchAsync("onchoose", $$"""{"id":"{{shape}}"}""");

    /// <summary>Presses the button with a label.</summary>
    public Task<TimeSpan> PressAsync(string label) => DispatchAsync($"onclick {label}", """{"detail":1,"button":0,"buttons":0,"type":"click"}""");

    /// <summary>Chooses an option of the only list.</summary>
    public Task<TimeSpan> SelectAsync(string value) => DispatchAsync("onchange", $$"""{"value":"{{value}}"}""");

    public async ValueTask DisposeAsync() => await _hub.DisposeAsync();

    private Task<TimeSpan> DispatchAsync(string listener, string details)
    {
        var name = listener.Split(' ')[0][2..];
        var handler = _handlers[listener].ToString(CultureInfo.InvariantCulture);
        return DrawnAsync(() => InvokeAsync(_renderer, "DispatchEventAsync", $$"""[{"eventHandlerId":{{handler}},"eventName":"{{name}}","eventFieldInfo":null},{{details}}]"""));
    }

    private async Task<TimeSpan> DrawnAsync(Func<Task> act)
    {
        var drawn = new TaskCompletionSource<long>(TaskCreationOptions.RunContinuationsAsynchronously);
        Volatile.Write(ref _drawn, drawn);
        var start = Stopwatch.GetTimestamp();
        await act();
        return Stopwatch.GetElapsedTime(start, await drawn.Task.WaitAsync(Patience));
    }

    private Task InvokeAsync(string on, string method, string arguments) =>
        _hub.SendAsync(PackWriter.Call(id: null, "BeginInvokeDotNetFromJS", Interlocked.Increment(ref _calls).ToString(CultureInfo.InvariantCulture), null, method, long.Parse(on, CultureInfo.InvariantCulture), arguments));

    private async Task ListenAsync()
    {
        var buffer = new ArrayBufferWriter<byte>();
        try
        {
            while (await _hub.ReceiveAsync(buffer))
            {
                var arrived = Stopwatch.GetTimestamp();
                foreach (var message in PackReader.Messages(buffer.WrittenSpan)) await TakeAsync(buffer.WrittenMemory[message], arrived);
                buffer.ResetWrittenCount();
            }
            throw new InvalidOperationException("The hub has closed the circuit.");
        }
        catch (Exception exception) when (exception is OperationCanceledException or ObjectDisposedException or WebSocketException)
        {
            // The circuit was left.
        }
        catch (Exception exception)
        {
            _attached.TrySetException(exception);
            _panel.TrySetException(exception);
            Volatile.Read(ref _drawn)?.TrySetException(exception);
        }
    }

    private Task TakeAsync(ReadOnlyMemory<byte> message, long arrived)
    {
        var reader = new PackReader(message.Span);
        reader.Array();
        if (reader.Integer() != 1) return Task.CompletedTask; // A sign of life, or the id of the circuit.
        Interlocked.Increment(ref _messages);
        reader.NoHeaders();
        reader.Text();
        var method = reader.Text();
        reader.Array();
        return method switch
        {
            "JS.RenderBatch" => DrawAsync(reader.Integer(), reader.Binary().ToArray(), arrived),
            "JS.BeginInvokeJS" => AnswerAsync(reader.Integer(), reader.Text()!, reader.Text() ?? "", reader.Integer()),
            "JS.Error" => throw new InvalidOperationException(reader.Text()),
            _ => Task.CompletedTask,
        };
    }

    private Task DrawAsync(long number, byte[] batch, long arrived)
    {
        Interlocked.Increment(ref _batches);
        foreach (var (name, handler) in RenderBatch.Handlers(batch)) _handlers[name] = handler;
        if (!RenderBatch.IsEmpty(batch)) Volatile.Read(ref _drawn)?.TrySetResult(arrived);
        return _hub.SendAsync(PackWriter.Call(id: null, "OnRenderCompleted", number, null));
    }

    /// <summary>What the script would answer: an object where one is wanted, else nothing.</summary>
    private async Task AnswerAsync(long call, string method, string arguments, long wanted)
    {
        var passed = Passed().Match(arguments).Groups["id"].Value;
        if (method.EndsWith("attachWebRendererInterop", StringComparison.Ordinal)) _renderer = passed;
        var result = wanted == 1 ? string.Create(CultureInfo.InvariantCulture, $$"""{"__jsObjectId":{{call}}}""") : "null";
        await _hub.SendAsync(PackWriter.Call(id: null, "EndInvokeJSFromDotNet", call, true, string.Create(CultureInfo.InvariantCulture, $"[{call},true,{result}]")));
        if (_renderer.Length > 0) _attached.TrySetResult();
        if (method == "open") _panel.TrySetResult(passed);
    }

    [GeneratedRegex("""<!--Blazor:(?<marker>\{"type":"server".*?\})-->""", RegexOptions.ExplicitCapture | RegexOptions.Singleline, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Markers();

    [GeneratedRegex("<!--Blazor-Server-Component-State:(?<state>[^-]*)-->", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex State();

    [GeneratedRegex("""\{"__dotNetObject":(?<id>\d+)\}""", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Passed();
}
