using System.Collections.Immutable;
using System.Globalization;
using StudyPortal.Simulation.Kubernetes.Documents;

namespace StudyPortal.Simulation.Kubernetes.Nodes;

/// <summary>What command line and configuration file come down to (<c>pkg/kubelet/apis/config/v1beta1/defaults.go</c>).</summary>
internal sealed record KubeletSettings
{
    private const string UsualConfiguration = "/var/lib/kubelet/config.yaml";
    private const string UsualKubeconfig = "/etc/kubernetes/kubelet.conf";
    private const string UsualBootstrap = "/etc/kubernetes/bootstrap-kubelet.conf";

    /// <summary>The configuration file.</summary>
    public string ConfigurationPath { get; private init; } = UsualConfiguration;

    /// <summary>The kubeconfig.</summary>
    public string KubeconfigPath { get; private init; } = UsualKubeconfig;

    /// <summary>The kubeconfig with the token for the first certificate.</summary>
    public string BootstrapPath { get; private init; } = UsualBootstrap;

    /// <summary>The node's name, empty for the machine's.</summary>
    public string NodeName { get; private init; } = "";

    /// <summary>The directory of static pods, empty for none.</summary>
    public string StaticPodPath { get; private init; } = "";

    /// <summary>How often the directory is read as a whole.</summary>
    public TimeSpan FileCheckFrequency { get; private init; } = TimeSpan.FromSeconds(20);

    /// <summary>How often the node's status is computed.</summary>
    public TimeSpan StatusFrequency { get; private init; } = TimeSpan.FromSeconds(10);

    /// <summary>How often it is reported although nothing changed.</summary>
    public TimeSpan ReportFrequency { get; private init; } = TimeSpan.FromMinutes(5);

    /// <summary>Pods that the node takes.</summary>
    public int MostPods { get; private init; } = 110;

    /// <summary>The port of the kubelet's API.</summary>
    public int Port { get; private init; } = 10250;

    /// <summary>The port of its health check, 0 for none.</summary>
    public int HealthPort { get; private init; } = 10248;

    /// <summary>The authority of clients of its API, empty for none.</summary>
    public string ClientAuthorityPath { get; private init; } = "";

    /// <summary>The settings that a command line gives.</summary>
    public static KubeletSettings OfCommand(ImmutableArray<string> command)
    {
        var settings = new KubeletSettings();
        foreach (var argument in command)
        {
            foreach (var word in argument.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                settings = With(settings, word);
        }

        return settings;
    }

    /// <summary>The settings with those of the configuration file.</summary>
    public KubeletSettings With(Document configuration) => this with
    {
        StaticPodPath = configuration["staticPodPath"]?.AsText ?? "",
        FileCheckFrequency = Duration(configuration["fileCheckFrequency"], FileCheckFrequency),
        StatusFrequency = Duration(configuration["nodeStatusUpdateFrequency"], StatusFrequency),
        ReportFrequency = Duration(configuration["nodeStatusReportFrequency"], ReportFrequency),
        MostPods = Number(configuration["maxPods"], MostPods),
        Port = Number(configuration["port"], Port),
        HealthPort = Number(configuration["healthzPort"], HealthPort),
        ClientAuthorityPath = configuration.At("authentication", "x509", "clientCAFile")?.AsText ?? "",
    };

    private static KubeletSettings With(KubeletSettings settings, string word)
    {
        var equals = word.IndexOf('=', StringComparison.Ordinal);
        if (equals < 0)
            return settings;
        var value = word[(equals + 1)..].Trim('"');
        return word[..equals].Trim('"').TrimStart('-') switch
        {
            "config" => settings with { ConfigurationPath = value },
            "kubeconfig" => settings with { KubeconfigPath = value },
            "bootstrap-kubeconfig" => settings with { BootstrapPath = value },
            "hostname-override" => settings with { NodeName = value },
            _ => settings,
        };
    }

    private static int Number(Document? value, int usual) => value is NumberDocument { Whole: > 0 and { } number } ? (int)number : usual;

    // "0s" stands for the default; kubeadm writes it for what it leaves alone.
    private static TimeSpan Duration(Document? value, TimeSpan usual)
    {
        var text = value?.AsText ?? "";
        var total = TimeSpan.Zero;
        var start = 0;
        for (var index = 0; index < text.Length; index++)
        {
            if (char.IsAsciiDigit(text[index]) || !long.TryParse(text.AsSpan(start, index - start), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                continue;
            total += text[index] switch { 'h' => TimeSpan.FromHours(number), 'm' => TimeSpan.FromMinutes(number), 's' => TimeSpan.FromSeconds(number), _ => TimeSpan.Zero };
            start = index + 1;
        }

        return total > TimeSpan.Zero ? total : usual;
    }
}
