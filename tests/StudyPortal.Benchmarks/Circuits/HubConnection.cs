using System.Buffers;
using System.Net.Sockets;
using System.Net.WebSockets;

namespace StudyPortal.Benchmarks.Circuits;

/// <summary>A WebSocket to the hub of circuits, compressed as a browser asks for it.</summary>
internal sealed class HubConnection : IAsyncDisposable
{
    private const int Room = 4 * 1024;
    private static readonly TimeSpan Breath = TimeSpan.FromSeconds(10); // The hub gives up who is silent for thirty.

    private readonly ClientWebSocket _socket = new();
    private readonly CancellationTokenSource _gone = new();
    private readonly SemaphoreSlim _sending = new(1);
    private CountingStream? _wire;

    /// <summary>Bytes that have come over the wire.</summary>
    public long Received => _wire?.Received ?? 0;

    /// <summary>Connects and shakes hands.</summary>
    public async Task OpenAsync(Uri portal)
    {
        using var handler = new SocketsHttpHandler { ConnectCallback = async (context, stop) => _wire = await ConnectAsync(context.DnsEndPoint.Port, stop) };
        using var invoker = new HttpMessageInvoker(handler);
        _socket.Options.DangerousDeflateOptions = new WebSocketDeflateOptions();
        await _socket.ConnectAsync(new UriBuilder(portal) { Scheme = "ws", Path = "/_blazor" }.Uri, invoker, _gone.Token);
        await SendAsync(PackWriter.Handshake);
        await ReceiveAsync(new ArrayBufferWriter<byte>());
        _ = BreatheAsync();
    }

    public async Task SendAsync(byte[] message)
    {
        await _sending.WaitAsync(_gone.Token);
        try
        {
            await _socket.SendAsync(message, WebSocketMessageType.Binary, endOfMessage: true, _gone.Token);
        }
        finally
        {
            _sending.Release();
        }
    }

    /// <summary>Waits for what the hub sends next; false when it has closed.</summary>
    public async Task<bool> ReceiveAsync(ArrayBufferWriter<byte> into)
    {
        while (true)
        {
            var part = await _socket.ReceiveAsync(into.GetMemory(Room), _gone.Token);
            if (part.MessageType == WebSocketMessageType.Close) return false;
            into.Advance(part.Count);
            if (part.EndOfMessage) return true;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _gone.CancelAsync();
        _socket.Dispose();
        _sending.Dispose();
        _gone.Dispose();
    }

    private static async ValueTask<CountingStream> ConnectAsync(int port, CancellationToken stop)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync("127.0.0.1", port, stop);
        return new CountingStream(new NetworkStream(socket, ownsSocket: true));
    }

    private async Task BreatheAsync()
    {
        try
        {
            while (true)
            {
                await Task.Delay(Breath, _gone.Token);
                await SendAsync(PackWriter.Alive);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or ObjectDisposedException or WebSocketException)
        {
            // The circuit was left.
        }
    }
}
