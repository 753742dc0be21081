using StudyPortal.Simulation.Kernel;
using StudyPortal.Simulation.Machines;
using StudyPortal.Simulation.Machines.Certificates;

namespace StudyPortal.Simulation.World;

/// <summary>Addresses, ways between machines, connections with their handshakes, and one-way messages.</summary>
internal sealed partial class LiveCluster
{
    private const int PlainToTlsStatus = 400;

    // etcd 3.6 serves no clients on the peer port; grpc-go reads the answer of its HTTP/1.1 server (facts E38).
    private const string PeerPortText =
        "error reading server preface: http2: failed reading the frame payload: http2: frame too large, note that the frame header looked like an HTTP/1.1 header";

    private static readonly TimeSpan _undeliveredAfter = TimeSpan.FromMilliseconds(1);

    private readonly Dictionary<string, int> _addresses = new(StringComparer.Ordinal);
    private readonly Dictionary<ConnectionKey, Connection> _connections = [];

    /// <summary>Takes an address on for a machine, or gives it up; who asked last has it.</summary>
    public void HoldAddress(Machine machine, string address, bool isHeld)
    {
        if (isHeld == machine.ExtraAddresses.Contains(address, StringComparer.Ordinal))
            return;
        machine.ExtraAddresses = isHeld ? machine.ExtraAddresses.Add(address) : machine.ExtraAddresses.Remove(address, StringComparer.Ordinal);
        if (isHeld)
            _addresses[address] = machine.Position;
        else if (_addresses.GetValueOrDefault(address) == machine.Position)
            Disown(address);
    }

    public void Send(RunningProcess from, Endpoint to, ClientTls? tls, Message what)
    {
        var machine = _machines[from.Machine];
        var parcel = new Parcel(from.Id, from.Machine, Now, to, tls, what);
        if (PositionOf(to.Host, machine) is not { } target)
            Return(from.Id, to, what, CallFailure.UnknownHost, $"lookup {to.Host}: no such host");
        else if (target == machine.Position)
            _events.Add(Now + TimeSpan.FromMicroseconds(LoopbackUs), new ClusterEvent(ClusterEventKind.Parcel, target, What: parcel));
        else
            SendOver(from, target, parcel);
    }

    private void SendOver(RunningProcess from, int target, Parcel parcel)
    {
        var passage = Network.Send(from.Machine, target, Now);
        _recorder?.OnSend(from, parcel.To, parcel.What, isLost: passage is { Arrival: null, IsCut: false });
        if (passage.Arrival is { } arrival)
            _events.Add(arrival, new ClusterEvent(ClusterEventKind.Parcel, target, What: parcel));
        else if (passage.IsCut)
            Return(from.Id, parcel.To, parcel.What, CallFailure.TimedOut, "i/o timeout");
    }

    private void OnParcel(Machine machine, Parcel parcel)
    {
        if (machine.Power == Power.Paused || ProcessOf(parcel.Client) is not { } sender)
            return;
        if (machine.Power == Power.Off)
            Return(parcel.Client, parcel.To, parcel.What, CallFailure.NoRoute, "connect: no route to host");
        else if (machine.DroppedPorts.Contains(parcel.To.Port) && sender.Machine != machine.Position)
            Return(parcel.Client, parcel.To, parcel.What, CallFailure.TimedOut, "i/o timeout");
        else if (ListenerAt(machine, AddressOf(machine, parcel.To.Host), parcel.To.Port) is not { } bound)
            Return(parcel.Client, parcel.To, parcel.What, CallFailure.Refused, "connect: connection refused");
        else
            HandOver(sender, ProcessOf(bound.Process)!, bound.Listener, parcel);
    }

    private void HandOver(RunningProcess sender, RunningProcess receiver, Listener listener, Parcel parcel)
    {
        _recorder?.OnDelivery(parcel, receiver, listener);
        var caller = new Caller(_machines[sender.Machine].Address, Certificate: null);
        switch (Connect(sender.Id, parcel.Tls, parcel.To.Host, receiver, listener))
        {
            case HandshakeResult.Established established:
                _recorder?.OnDelivered(parcel.What);
                Step(receiver, new Received(parcel.What, caller with { Certificate = established.ClientCertificate }));
                break;
            case HandshakeResult.Failed failed:
                Return(sender.Id, parcel.To, parcel.What, CallFailure.Handshake, failed.ClientText);
                Step(receiver, new Rejected(listener.Port, caller, failed.ServerText));
                break;
        }
    }

    private void Return(ProcessId sender, Endpoint to, Message what, CallFailure failure, string text)
    {
        _recorder?.OnUndelivered(what, failure, text);
        Tell(sender, new Undelivered(to, what, failure, text), Now + _undeliveredAfter);
    }

    /// <summary>Connects two processes, or uses their connection: certificates are looked at only when a connection begins.</summary>
    private HandshakeResult Connect(ProcessId client, ClientTls? tls, string host, RunningProcess server, Listener listener)
    {
        if (tls is null && listener.Tls is null)
            return Connection.Plain;
        var key = new ConnectionKey(client, server.Id, listener.Port);
        if (_connections.TryGetValue(key, out var connection) && ReferenceEquals(connection.Tls, tls))
            return connection.Established;
        var result = Shake(ProcessOf(client) ?? server, tls, host, server, listener.Tls);
        if (result is HandshakeResult.Established established)
            _connections[key] = new Connection(tls, established);
        return result;
    }

    /// <summary>The certificates that both sides show when they connect now, as far as they have any.</summary>
    public (Certificate? Client, Certificate? Server) Shown(ProcessId client, ClientTls? tls, RunningProcess server, Listener listener) =>
    (
        (ProcessOf(client) is { } process ? ShownBy(process, tls?.Files).Pair?.Certificate : null) ?? tls?.Certificate,
        ShownBy(server, listener.Tls?.Files).Pair?.Certificate ?? listener.Tls?.Certificate
    );

    private HandshakeResult Shake(RunningProcess client, ClientTls? tls, string host, RunningProcess server, ServerTls? serving)
    {
        var (shown, clientError) = ShownBy(client, tls?.Files);
        var (served, serverError) = ShownBy(server, serving?.Files);
        if (tls is not null && serving is not null && (clientError ?? serverError) is not null)
            return Handshake.WithoutCertificate(clientError, serverError);
        tls = shown is null ? tls : tls! with { Certificate = shown.Certificate };
        serving = served is null ? serving : serving! with { Certificate = served.Certificate };
        return Handshake.Check(tls, serving, host, ClockOf(_machines[client.Machine]), ClockOf(_machines[server.Machine]));
    }

    /// <summary>What the files hold now, or why they hold no pair; neither where what was read at the start is shown.</summary>
    private (KeyPair? Pair, string? Error) ShownBy(RunningProcess process, CertificateFiles? files)
    {
        if (files is null)
            return (null, null);
        var (certificate, key) = (Read(process, files.Certificate), Read(process, files.Key));
        var missing = certificate is null ? files.Certificate : key is null ? files.Key : null;
        var (pair, error) = missing is null ? KeyPair.Parse(certificate!.Text ?? "", key!.Text ?? "") : (null, $"open {missing}: no such file or directory");
        return (pair, files.KeepsLast ? null : error);
    }

    /// <summary>When what leaves now arrives; null where nothing passes.</summary>
    private Instant? ArrivalAt(int from, int to, Instant left)
    {
        if (from == to)
            return left + TimeSpan.FromMicroseconds(LoopbackUs);
        var passage = Network.Send(from, to, left);
        return passage.IsCut ? null : passage.Arrival ?? left + TimeSpan.FromMicroseconds(RetransmitUs);
    }

    /// <summary>The machine that a name or address leads to from another one, or null.</summary>
    public int? PositionOf(string host, Machine from)
    {
        if (host is Machine.Loopback or "localhost")
            return from.Position;
        if (_addresses.TryGetValue(host, out var position))
            return position;
        return MachineOf(host)?.Position;
    }

    /// <summary>The address of a machine that a host which led there stands for.</summary>
    public static string AddressOf(Machine machine, string host) =>
        host is "localhost" ? Machine.Loopback : char.IsAsciiDigit(host[0]) ? host : machine.Address;

    private string AddressSeenBy(Machine machine, PendingCall call) =>
        call.Path[^1] == machine.Position ? AddressOf(machine, call.To.Host) : _machines[call.Path[^1]].Address;

    private void Disown(string address)
    {
        _addresses.Remove(address);
        if (_machines.Find(machine => machine.ExtraAddresses.Contains(address, StringComparer.Ordinal)) is { } other)
            _addresses[address] = other.Position;
    }
}
