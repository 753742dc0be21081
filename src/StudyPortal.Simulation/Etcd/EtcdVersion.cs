namespace StudyPortal.Simulation.Etcd;

/// <summary>Which etcd the model is: the one that kubeadm 1.35 ships.</summary>
public static class EtcdVersion
{
    /// <summary>Of the program.</summary>
    public const string Server = "3.6.6";

    /// <summary>Of what its members agree on and of the data on disk.</summary>
    public const string Cluster = "3.6.0";
}
