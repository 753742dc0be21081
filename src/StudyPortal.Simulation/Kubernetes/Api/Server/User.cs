using System.Collections.Immutable;
using System.Runtime.InteropServices;
using StudyPortal.Simulation.Machines.Certificates;

namespace StudyPortal.Simulation.Kubernetes.Api.Server;

/// <summary>Who sends a request.</summary>
/// <param name="Name">The user: the common name of the certificate.</param>
/// <param name="Groups">The groups: the organizations of the certificate.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct User(string Name, ImmutableArray<string> Groups)
{
    /// <summary>Somebody who shows nothing.</summary>
    public static User Anonymous { get; } = new("system:anonymous", ["system:unauthenticated"]);

    /// <summary>Whether everything is allowed.</summary>
    public bool IsMaster => IsIn("system:masters") || IsIn("kubeadm:cluster-admins");

    /// <summary>Whose certificate it is.</summary>
    public static User Of(Certificate certificate) => new(certificate.CommonName, certificate.Organizations);

    /// <summary>Whether it belongs to a group.</summary>
    public bool IsIn(string group)
    {
        foreach (var own in Groups)
        {
            if (own == group)
                return true;
        }

        return false;
    }
}
