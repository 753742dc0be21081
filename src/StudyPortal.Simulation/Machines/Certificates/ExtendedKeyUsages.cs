namespace StudyPortal.Simulation.Machines.Certificates;

/// <summary>What a certificate may be shown for (RFC 5280 §4.2.1.12).</summary>
[Flags]
public enum ExtendedKeyUsages
{
    /// <summary>Not limited: authorities carry none.</summary>
    None = 0,

    /// <summary>TLS Web Server Authentication.</summary>
    Server = 1,

    /// <summary>TLS Web Client Authentication.</summary>
    Client = 2,
}
