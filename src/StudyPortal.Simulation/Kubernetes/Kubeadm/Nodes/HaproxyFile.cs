using System.Globalization;

namespace StudyPortal.Simulation.Kubernetes.Kubeadm;

/// <summary>
/// The load balancer before the API servers: connections pass through untouched (kubeadm docs/ha-considerations.md). The health check asks /readyz, and its times,
/// which the documentation leaves to defaults, are written out.
/// </summary>
public static class HaproxyFile
{
    /// <summary>Where HAProxy reads it.</summary>
    public const string Path = "/etc/haproxy/haproxy.cfg";

    /// <summary>The file for these API servers.</summary>
    public static string Write(IEnumerable<PlannedNode> servers) => $"""
        # /etc/haproxy/haproxy.cfg
        #---------------------------------------------------------------------
        # Global settings
        #---------------------------------------------------------------------
        global
            log stdout format raw local0
            daemon

        #---------------------------------------------------------------------
        # common defaults that all the 'listen' and 'backend' sections will
        # use if not designated in their block
        #---------------------------------------------------------------------
        defaults
            mode                    http
            log                     global
            option                  httplog
            option                  dontlognull
            option http-server-close
            option forwardfor       except 127.0.0.0/8
            option                  redispatch
            retries                 1
            timeout http-request    10s
            timeout queue           20s
            timeout connect         5s
            timeout client          35s
            timeout server          35s
            timeout http-keep-alive 10s
            timeout check           10s

        #---------------------------------------------------------------------
        # apiserver frontend which proxys to the control plane nodes
        #---------------------------------------------------------------------
        frontend apiserver
            bind *:{KubeadmDefaults.ApiServerPort.ToString(CultureInfo.InvariantCulture)}
            mode tcp
            option tcplog
            default_backend apiserverbackend

        #---------------------------------------------------------------------
        # round robin balancing for apiserver
        #---------------------------------------------------------------------
        backend apiserverbackend
            mode tcp
            option httpchk GET /readyz
            http-check expect status 200
            balance roundrobin
            default-server inter 2s fall 3 rise 2
        {string.Join('\n', servers.Select(server => $"    server {server.Name} {server.Address}:6443 check check-ssl verify none"))}

        """;
}
