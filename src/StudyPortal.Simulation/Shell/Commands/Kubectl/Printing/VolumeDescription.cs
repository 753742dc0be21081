using System.Collections.Immutable;
using StudyPortal.Simulation.Kubernetes.Objects;

namespace StudyPortal.Simulation.Shell.Commands.Kubectl.Printing;

/// <summary>Volumes in a description.</summary>
internal static class VolumeDescription
{
    public static void Add(Description description, ImmutableArray<Volume> volumes)
    {
        if (volumes.IsEmpty)
        {
            description.Line(0, "Volumes:\t<none>");
            return;
        }

        description.Line(0, "Volumes:");
        foreach (var volume in volumes)
        {
            description.Line(1, volume.Name + ":");
            Fields(description, volume);
        }
    }

    private static void Fields(Description description, Volume volume)
    {
        switch (volume)
        {
            case HostPathVolume host:
                description.Field("Type", "HostPath (bare host directory volume)", 2).Field("Path", host.Path, 2).Field("HostPathType", host.Type, 2);
                break;
            case ConfigMapVolume map:
                description.Field("Type", "ConfigMap (a volume populated by a ConfigMap)", 2).Field("Name", map.ConfigMapName, 2).Field("Optional", "false", 2);
                break;
            case SecretVolume secret:
                description.Field("Type", "Secret (a volume populated by a Secret)", 2).Field("SecretName", secret.SecretName, 2).Field("Optional", "false", 2);
                break;
            case EmptyDirVolume empty:
                description.Field("Type", "EmptyDir (a temporary directory that shares a pod's lifetime)", 2).Field("Medium", empty.Medium, 2).Field("SizeLimit", "<unset>", 2);
                break;
            default:
                description
                    .Field("Type", "Projected (a volume that contains injected data from multiple sources)", 2)
                    .Field("TokenExpirationSeconds", "3607", 2)
                    .Field("ConfigMapName", "kube-root-ca.crt", 2)
                    .Field("Optional", "false", 2)
                    .Field("DownwardAPI", "true", 2)
                    .Field("Optional", "false", 2);
                break;
        }
    }
}
