using System.Collections.Immutable;

namespace StudyPortal.Simulation.Shell.Commands.Etcd.Flags;

/// <summary>Flags that every command of etcdctl takes (etcd v3.6 etcdctl/ctlv3/ctl.go).</summary>
internal static class GlobalFlags
{
    public const string Endpoints = "endpoints";
    public const string WriteOut = "write-out";
    public const string Hexadecimal = "hex";
    public const string CommandTimeout = "command-timeout";
    public const string AuthorityFile = "cacert";
    public const string CertificateFile = "cert";
    public const string KeyFile = "key";
    public const string SkipVerify = "insecure-skip-tls-verify";

    /// <summary>All of them, in the order of the help.</summary>
    public static ImmutableArray<ToolFlag> All { get; } =
    [
        new(AuthorityFile, ToolFlagKind.Text, "", "verify certificates of TLS-enabled secure servers using this CA bundle"),
        new(CertificateFile, ToolFlagKind.Text, "", "identify secure client using this TLS certificate file"),
        new(CommandTimeout, ToolFlagKind.Duration, "5s", "timeout for short running command (excluding dial timeout)"),
        new("debug", ToolFlagKind.Switch, "false", "enable client-side debug logging"),
        new("dial-timeout", ToolFlagKind.Duration, "2s", "dial timeout for client connections"),
        new("discovery-srv", ToolFlagKind.Text, "", "domain name to query for SRV records describing cluster endpoints", 'd'),
        new("discovery-srv-name", ToolFlagKind.Text, "", "service name to query when using DNS discovery"),
        new(Endpoints, ToolFlagKind.List, "127.0.0.1:2379", "gRPC endpoints"),
        new(Hexadecimal, ToolFlagKind.Switch, "false", "print byte strings as hex encoded strings"),
        new("insecure-discovery", ToolFlagKind.Switch, "true", "accept insecure SRV records describing cluster endpoints"),
        new(SkipVerify, ToolFlagKind.Switch, "false", "skip server certificate verification (CAUTION: this option should be enabled only for testing purposes)"),
        new("insecure-transport", ToolFlagKind.Switch, "true", "disable transport security for client connections"),
        new("keepalive-time", ToolFlagKind.Duration, "2s", "keepalive time for client connections"),
        new("keepalive-timeout", ToolFlagKind.Duration, "6s", "keepalive timeout for client connections"),
        new(KeyFile, ToolFlagKind.Text, "", "identify secure client using this TLS key file"),
        new("password", ToolFlagKind.Text, "", "password for authentication (if this option is used, --user option shouldn't include password)"),
        new("user", ToolFlagKind.Text, "", "username[:password] for authentication (prompt if password is not supplied)"),
        new(WriteOut, ToolFlagKind.Text, "simple", "set the output format (fields, json, protobuf, simple, table)", 'w'),
    ];
}
