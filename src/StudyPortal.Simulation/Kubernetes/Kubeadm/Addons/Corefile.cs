namespace StudyPortal.Simulation.Kubernetes.Kubeadm;

/// <summary>What CoreDNS reads from its ConfigMap, as kubeadm 1.35 writes it.</summary>
internal static class Corefile
{
    /// <summary>The file for this domain of Services.</summary>
    public static string Write(string domain) => $$"""
        .:53 {
            errors
            health {
               lameduck 5s
            }
            ready
            kubernetes {{domain}} in-addr.arpa ip6.arpa {
               pods insecure
               fallthrough in-addr.arpa ip6.arpa
               ttl 30
            }
            prometheus :9153
            forward . /etc/resolv.conf {
               max_concurrent 1000
            }
            cache 30 {
               disable success {{domain}}
               disable denial {{domain}}
            }
            loop
            reload
            loadbalance
        }

        """;
}
