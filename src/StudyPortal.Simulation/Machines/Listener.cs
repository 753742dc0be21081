namespace StudyPortal.Simulation.Machines;

/// <summary>A port that a process listens on.</summary>
/// <param name="Port">1 to 65535.</param>
/// <param name="Address">The address that it is bound to; <c>0.0.0.0</c> for all of the machine.</param>
/// <param name="Tls">How it proves itself and whom it lets in; null where it speaks without TLS.</param>
public sealed record Listener(int Port, string Address, Certificates.ServerTls? Tls = null)
{
    /// <summary>All addresses of the machine.</summary>
    public const string AnyAddress = "0.0.0.0";

    /// <summary>Whether it only passes connections on to where <see cref="Process.Forward"/> says.</summary>
    public bool IsProxy { get; init; }

    /// <summary>Whether it takes part in one-way messages only; a call fails as on etcd's peer port.</summary>
    public bool IsPeerOnly { get; init; }

    /// <summary>Whether a connection to this address of its machine reaches it. The address of a pod on the machine is not one of the machine.</summary>
    public bool Accepts(string address, Machine machine) =>
        string.Equals(Address, address, StringComparison.Ordinal)
        || (string.Equals(Address, AnyAddress, StringComparison.Ordinal)
            && (string.Equals(address, machine.Address, StringComparison.Ordinal) || string.Equals(address, Machine.Loopback, StringComparison.Ordinal)
                || machine.ExtraAddresses.Contains(address, StringComparer.Ordinal)));
}
