using System.Collections.Immutable;

namespace StudyPortal.Simulation.Kubernetes.LoadBalancing;

/// <summary>A <c>vrrp_instance</c>: who competes for which addresses.</summary>
/// <param name="Name">Its name: <c>VI_1</c>.</param>
public sealed record VrrpInstance(string Name)
{
    /// <summary><c>virtual_router_id</c></summary>
    public int RouterId { get; init; }

    /// <summary><c>priority</c>, 1 to 254; the highest is master.</summary>
    public int Priority { get; init; } = 100;

    /// <summary><c>advert_int</c></summary>
    public TimeSpan Interval { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Whether a better backup leaves a master alone (<c>nopreempt</c>).</summary>
    public bool LeavesMasterAlone { get; init; }

    /// <summary><c>unicast_peer</c></summary>
    public ImmutableArray<string> Peers { get; init; } = [];

    /// <summary><c>virtual_ipaddress</c>, without a prefix length.</summary>
    public ImmutableArray<string> Addresses { get; init; } = [];

    /// <summary><c>track_script</c></summary>
    public ImmutableArray<string> TrackedScripts { get; init; } = [];

    internal VrrpInstance With(string block, string[] words) => (block, words[0]) switch
    {
        ("unicast_peer", var peer) => this with { Peers = Peers.Add(peer) },
        ("virtual_ipaddress", var address) => this with { Addresses = Addresses.Add(address.Split('/')[0]) },
        ("track_script", var script) => this with { TrackedScripts = TrackedScripts.Add(script) },
        ("vrrp_instance", "nopreempt") => this with { LeavesMasterAlone = true },
        ("vrrp_instance", "virtual_router_id") when words.Length > 1 => this with { RouterId = KeepalivedConfiguration.Number(words[1], RouterId) },
        ("vrrp_instance", "priority") when words.Length > 1 => this with { Priority = Math.Clamp(KeepalivedConfiguration.Number(words[1], Priority), 1, 254) },
        ("vrrp_instance", "advert_int") when words.Length > 1 => this with { Interval = TimeSpan.FromSeconds(Math.Max(1, KeepalivedConfiguration.Number(words[1], 1))) },
        _ => this,
    };
}
