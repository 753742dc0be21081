namespace StudyPortal.Simulation.Tests.RealEtcd;

/// <summary>A place where members of etcd can be started and killed and commands be typed: real processes on loopback, or the model.</summary>
internal interface IEtcdSite : IAsyncDisposable
{
    /// <summary>A directory for snapshots.</summary>
    string BackupDirectory { get; }

    /// <summary>The directory with ca.crt, server.crt, client.crt, other-ca.crt, other-client.crt and their keys.</summary>
    string CertificateDirectory { get; }

    /// <summary>Where clients reach a member, without a scheme.</summary>
    string ClientAddress(string member);

    /// <summary>Where members reach a member, without a scheme.</summary>
    string PeerAddress(string member);

    /// <summary>The data directory of a member.</summary>
    string DataDirectory(string member);

    /// <summary>Starts a member with these flags beside those for its name, directory and peer URLs.</summary>
    void Start(string member, MemberPlan plan);

    /// <summary>Kills a member at once.</summary>
    void Kill(string member);

    /// <summary>Whether the process of a member runs.</summary>
    bool IsRunning(string member);

    /// <summary>Runs etcdctl or etcdutl.</summary>
    Task<CommandResult> RunAsync(string program, IReadOnlyList<string> arguments);

    /// <summary>Lets a little time pass, between two looks at something that is waited for.</summary>
    Task PauseAsync();

    /// <summary>Removes a directory with all that is in it.</summary>
    void RemoveDirectory(string path);

    /// <summary>Moves a directory.</summary>
    void MoveDirectory(string from, string to);
}
