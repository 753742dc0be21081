namespace StudyPortal.Simulation.Kubernetes.LoadBalancing;

/// <summary>A <c>vrrp_script</c>: a command that says whether this machine is fit to hold the address.</summary>
/// <param name="Name">Its name: <c>check_apiserver</c>.</param>
public sealed record VrrpScript(string Name)
{
    /// <summary>The file that is run.</summary>
    public string Path { get; init; } = "";

    /// <summary>Time between two runs.</summary>
    public TimeSpan Interval { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>What is added to the priority while it fails (negative) or passes; 0 takes the instance out of the race while it fails.</summary>
    public int Weight { get; init; }

    /// <summary>Runs in a row that count as a pass.</summary>
    public int Rise { get; init; } = 1;

    /// <summary>Runs in a row that count as a failure.</summary>
    public int Fall { get; init; } = 1;

    internal VrrpScript With(string[] words) => words switch
    {
        ["script", var path, ..] => this with { Path = path },
        ["interval", var seconds, ..] => this with { Interval = TimeSpan.FromSeconds(Math.Max(1, KeepalivedConfiguration.Number(seconds, 1))) },
        ["weight", var weight, ..] => this with { Weight = KeepalivedConfiguration.Number(weight, 0) },
        ["rise", var rise, ..] => this with { Rise = Math.Max(1, KeepalivedConfiguration.Number(rise, 1)) },
        ["fall", var fall, ..] => this with { Fall = Math.Max(1, KeepalivedConfiguration.Number(fall, 1)) },
        _ => this,
    };
}
