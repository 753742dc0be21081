using System.Globalization;
using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.Kubernetes.Kubeadm;

/// <summary>Unit files that people read; what runs is the <see cref="Unit"/>.</summary>
public static class UnitFiles
{
    /// <summary>The file of a service with one flag a line. The user is left out where it is root.</summary>
    public static string Write(Unit unit, string description, string user)
    {
        var userLine = user == FileNode.Root ? "" : $"User={user}\n";
        var restart = unit.Restart switch
        {
            UnitRestart.Always => "always",
            UnitRestart.OnFailure => "on-failure",
            _ => "no",
        };
        var delay = unit.RestartDelay.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture);
        return $"""
            [Unit]
            Description={description}
            Wants=network-online.target
            After=network-online.target

            [Service]
            {userLine}ExecStart={string.Join(" \\\n  ", unit.Command)}
            Restart={restart}
            RestartSec={delay}

            [Install]
            WantedBy=multi-user.target

            """;
    }

    /// <summary>What kubeadm's package adds to kubelet.service (kubernetes/release, cmd/krel/templates/latest/kubeadm/10-kubeadm.conf).</summary>
    public const string KubeadmDropIn = """
        # Note: This dropin only works with kubeadm and kubelet v1.11+
        [Service]
        Environment="KUBELET_KUBECONFIG_ARGS=--bootstrap-kubeconfig=/etc/kubernetes/bootstrap-kubelet.conf --kubeconfig=/etc/kubernetes/kubelet.conf"
        Environment="KUBELET_CONFIG_ARGS=--config=/var/lib/kubelet/config.yaml"
        # This is a file that "kubeadm init" and "kubeadm join" generates at runtime, populating the KUBELET_KUBEADM_ARGS variable dynamically
        EnvironmentFile=-/var/lib/kubelet/kubeadm-flags.env
        # This is a file that the user can use for overrides of the kubelet args as a last resort. Preferably, the user should use
        # the .NodeRegistration.KubeletExtraArgs object in the configuration files instead. KUBELET_EXTRA_ARGS should be sourced from this file.
        EnvironmentFile=-/etc/default/kubelet
        ExecStart=
        ExecStart=/usr/bin/kubelet $KUBELET_KUBECONFIG_ARGS $KUBELET_CONFIG_ARGS $KUBELET_KUBEADM_ARGS $KUBELET_EXTRA_ARGS

        """;

    /// <summary>kubelet.service of the package (kubernetes/release, cmd/krel/templates/latest/kubelet/kubelet.service).</summary>
    public const string KubeletUnit = """
        [Unit]
        Description=kubelet: The Kubernetes Node Agent
        Documentation=https://kubernetes.io/docs/
        Wants=network-online.target
        After=network-online.target

        [Service]
        ExecStart=/usr/bin/kubelet
        Restart=always
        StartLimitInterval=0
        RestartSec=10

        [Install]
        WantedBy=multi-user.target

        """;
}
