using System.Collections.Immutable;
using StudyPortal.Simulation.Kernel;
using StudyPortal.Simulation.Machines;
using StudyPortal.Simulation.Machines.Certificates;

namespace StudyPortal.Simulation.Kubernetes.LoadBalancing;

/// <summary>
/// keepalived 2: the machine with the highest priority holds an address and says so every second; who hears nothing for three seconds and a bit takes it over
/// (RFC 5798 §6.4). A failing check script lowers the priority. Advertisements go to <c>unicast_peer</c>, on a port that stands for the IP protocol of the same number.
/// </summary>
/// <param name="command">The program and its flags.</param>
public sealed class Keepalived(ImmutableArray<string> command) : Process
{
    /// <summary>The number of VRRP among the IP protocols.</summary>
    public const int VrrpProtocol = 112;

    private const string UsualPath = "/etc/keepalived/keepalived.conf";
    private const int SilentIntervals = 3;
    private const int Priorities = 256;
    private const int MostPriority = 254;

    // Its last words are on their way before it is gone.
    private static readonly TimeSpan _farewell = TimeSpan.FromMilliseconds(50);
    private static readonly ClientTls _checkTls = new([], Certificate: null, Verify: false);

    private VrrpInstance _instance = new("");
    private ImmutableArray<Tracked> _scripts = [];
    private Instant _masterDownAt;
    private long _round;
    private long _wait;

    /// <inheritdoc/>
    public override string Name => "keepalived";

    /// <summary>What it does about the address.</summary>
    public VrrpState State { get; private set; }

    /// <summary>Its priority with what the scripts add or take away.</summary>
    public int EffectivePriority => Math.Clamp(
        _instance.Priority + _scripts.Sum(script => script.Script.Weight < 0 == script.Health.IsUp ? 0 : script.Script.Weight), 1, MostPriority);

    private bool IsFit => _scripts.All(script => script.Script.Weight != 0 || script.Health.IsUp);

    // RFC 5798 §6.1
    private TimeSpan Skew => _instance.Interval * (Priorities - EffectivePriority) / Priorities;

    /// <inheritdoc/>
    public override void Step(ProcessInput input, ProcessHost host)
    {
        switch (input)
        {
            case Started:
                Begin(host);
                break;
            case Woken { What: AdvertisementWake wake }:
                if (State is VrrpState.Master && wake.Round == _round)
                    Advertise(host);
                break;
            case Woken { What: SilenceWake wake }:
                if (wake.Wait == _wait)
                    OnSilence(host);
                break;
            case Woken { What: ScriptWake wake }:
                Run(wake.Script, host);
                break;
            case Replied replied:
                OnChecked(replied, host);
                break;
            case Received { What: Advertisement advertisement } received when advertisement.RouterId == _instance.RouterId:
                OnAdvertisement(advertisement, received.From.Address, host);
                break;
            case Terminating:
                End(host);
                break;
            case Woken { What: FarewellWake }:
                host.Exit(0);
                break;
        }
    }

    /// <inheritdoc/>
    public override Process Fork() => (Keepalived)MemberwiseClone();

    private void Begin(ProcessHost host)
    {
        var flag = command.IndexOf("-f");
        var path = flag >= 0 && flag + 1 < command.Length ? command[flag + 1] : UsualPath;
        host.Log("Starting Keepalived v2.2.8 (04/04,2023), git commit v2.2.7-154-g292b299e+");
        host.Log($"Opening file '{path}'.");
        if (host.Read(path)?.Text is not { } text)
            host.Log($"Unable to find config file '{path}'.");
        else if (KeepalivedConfiguration.Parse(text) is not { } configuration)
            host.Log("There are no VRRP instances configured");
        else
            Join(configuration, host);
        if (_instance.Name.Length == 0)
            host.Exit(1);
    }

    private void Join(KeepalivedConfiguration configuration, ProcessHost host)
    {
        _instance = configuration.Instance;
        host.TryListen(new Listener(VrrpProtocol, Listener.AnyAddress) { IsPeerOnly = true });
        foreach (var script in configuration.Scripts)
        {
            if (!_instance.TrackedScripts.Contains(script.Name, StringComparer.Ordinal))
                continue;
            if (host.Read(script.Path) is null)
            {
                host.Log($"WARNING - script '{script.Path}' not found or not accessible for vrrp_script {script.Name} - disabling");
                continue;
            }

            host.Wake(script.Interval, new ScriptWake(_scripts.Length));
            _scripts = _scripts.Add(new Tracked(script, new ServerHealth(script.Rise + script.Fall - 1, script.Rise, script.Fall), Ticket: 0));
        }

        host.Log("Startup complete");
        Enter(VrrpState.Backup, host, " (init)");
        Wait(host);
    }

    private void Enter(VrrpState state, ProcessHost host, string why = "")
    {
        (State, _round) = (state, _round + 1);
        host.Log($"({_instance.Name}) Entering {(state is VrrpState.Master ? "MASTER" : state is VrrpState.Backup ? "BACKUP" : "FAULT")} STATE{why}");
        foreach (var address in _instance.Addresses)
            host.HoldAddress(address, state is VrrpState.Master);
        Listen(host.Now);
        if (state is not VrrpState.Master)
            return;
        host.Report("address moved", $"{host.Machine.Name} holds {string.Join(", ", _instance.Addresses)} now.");
        Advertise(host);
    }

    private void Listen(Instant now) => _masterDownAt = now + (_instance.Interval * SilentIntervals) + Skew;

    private void Advertise(ProcessHost host)
    {
        Send(EffectivePriority, host);
        host.Wake(_instance.Interval, new AdvertisementWake(_round));
    }

    private void Send(int priority, ProcessHost host)
    {
        foreach (var peer in _instance.Peers)
            host.Send(new Endpoint(peer, VrrpProtocol), tls: null, new Advertisement(_instance.RouterId, priority));
    }

    // One wait runs at a time; where somebody was heard meanwhile it goes on for the rest.
    private void OnSilence(ProcessHost host)
    {
        if (State is VrrpState.Backup && host.Now >= _masterDownAt)
        {
            host.Log($"({_instance.Name}) Receive advertisement timeout");
            Enter(VrrpState.Master, host);
        }

        if (State is not VrrpState.Backup || host.Now >= _masterDownAt)
            Listen(host.Now);
        Wait(host);
    }

    private void Wait(ProcessHost host) => host.Wake(_masterDownAt - host.Now, new SilenceWake(++_wait));

    private void OnAdvertisement(Advertisement heard, string from, ProcessHost host)
    {
        switch (State)
        {
            case VrrpState.Backup when heard.Priority == 0:
                _masterDownAt = host.Now + Skew;
                Wait(host);
                break;
            case VrrpState.Backup when heard.Priority >= EffectivePriority || _instance.LeavesMasterAlone:
                Listen(host.Now);
                break;
            case VrrpState.Master when heard.Priority > EffectivePriority || (heard.Priority == EffectivePriority && IsHigher(from, host.Machine.Address)):
                host.Log($"({_instance.Name}) Master received advert from {from} with higher priority {heard.Priority}, ours {EffectivePriority}");
                Enter(VrrpState.Backup, host);
                break;
            case VrrpState.Master:
                host.Log($"({_instance.Name}) Received lower priority ({heard.Priority}) advert from {from} - discarding");
                Send(EffectivePriority, host);
                break;
        }
    }

    private static bool IsHigher(string address, string other) => System.Net.IPAddress.Parse(address).GetAddressBytes().AsSpan()
        .SequenceCompareTo(System.Net.IPAddress.Parse(other).GetAddressBytes()) > 0;

    private void Run(int index, ProcessHost host)
    {
        var script = _scripts[index].Script;
        if (host.Read(script.Path)?.Text is not { } text)
            Take(index, passed: false, host);
        else if (ScriptCheck.Parse(text) is not { } check)
            Take(index, passed: true, host);
        else
            _scripts = _scripts.SetItem(index, _scripts[index] with { Ticket = host.Call(check.Server, check.UsesTls ? _checkTls : null, check.Request, check.Patience) });
    }

    private void OnChecked(Replied replied, ProcessHost host)
    {
        for (var index = 0; index < _scripts.Length; index++)
        {
            if (_scripts[index].Ticket == replied.Ticket)
                Take(index, ScriptCheck.Passes(replied.Reply), host);
        }
    }

    private void Take(int index, bool passed, ProcessHost host)
    {
        var (before, priority) = (_scripts[index], EffectivePriority);
        var health = before.Health.After(passed);
        _scripts = _scripts.SetItem(index, before with { Health = health, Ticket = 0 });
        host.Wake(before.Script.Interval, new ScriptWake(index));
        if (health.IsUp == before.Health.IsUp)
            return;
        host.Log(health.IsUp ? $"VRRP_Script({before.Script.Name}) succeeded" : $"VRRP_Script({before.Script.Name}) failed (exited with status 1)");
        if (priority != EffectivePriority)
            host.Log($"({_instance.Name}) Changing effective priority from {priority} to {EffectivePriority}");
        if (!IsFit && State is not VrrpState.Fault)
            Enter(VrrpState.Fault, host);
        else if (IsFit && State is VrrpState.Fault)
            Enter(VrrpState.Backup, host);
    }

    private void End(ProcessHost host)
    {
        if (State is VrrpState.Master)
        {
            Send(priority: 0, host);
            foreach (var address in _instance.Addresses)
                host.HoldAddress(address, isHeld: false);
        }

        (State, _round, _wait) = (VrrpState.Fault, _round + 1, _wait + 1);
        host.Log("Stopped Keepalived v2.2.8 (04/04,2023), git commit v2.2.7-154-g292b299e+");
        host.Wake(_farewell, new FarewellWake());
    }

    private readonly record struct Tracked(VrrpScript Script, ServerHealth Health, long Ticket);
}
