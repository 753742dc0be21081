namespace StudyPortal.Simulation.Machines.Certificates;

/// <summary>Whether a TLS server wants to see a certificate of its client.</summary>
public enum ClientAuthentication
{
    /// <summary>Never asked for.</summary>
    None,

    /// <summary>Asked for but not checked by TLS: kube-apiserver and kubelet check it later and answer 401 (Go's <c>RequestClientCert</c>).</summary>
    Optional,

    /// <summary>Without a good one there is no connection: etcd with <c>--client-cert-auth</c> or a trusted CA (Go's <c>RequireAndVerifyClientCert</c>).</summary>
    Required,
}
