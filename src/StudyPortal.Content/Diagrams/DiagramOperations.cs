namespace StudyPortal.Content.Diagrams;

/// <summary>What the author of a diagram may allow a learner to operate: the names that <c>operate</c> takes.</summary>
public static class DiagramOperations
{
    /// <summary>To fail, pause and switch on machines, and to stop what runs on them.</summary>
    public const string Machines = "machines";

    /// <summary>To cut, slow and split the network.</summary>
    public const string Links = "links";

    /// <summary>To close ports by a firewall.</summary>
    public const string Ports = "ports";

    /// <summary>To fill and slow disks.</summary>
    public const string Disks = "disks";

    /// <summary>To put clocks wrong.</summary>
    public const string Clocks = "clocks";

    /// <summary>To let certificates expire.</summary>
    public const string Certificates = "certificates";

    /// <summary>To break files.</summary>
    public const string Files = "files";

    /// <summary>To change the membership of etcd.</summary>
    public const string Members = "members";

    /// <summary>To send requests and follow them.</summary>
    public const string Requests = "requests";

    /// <summary>To type commands.</summary>
    public const string Terminal = "terminal";

    /// <summary>All of them, in the order in which authors are told of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Machines, Links, Ports, Disks, Clocks, Certificates, Files, Members, Requests, Terminal];
}
