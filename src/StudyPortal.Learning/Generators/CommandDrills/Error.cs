using System.Collections.Immutable;

namespace StudyPortal.Learning.Generators.CommandDrills;

/// <summary>A message and what it comes from.</summary>
/// <param name="Family">Errors of one family are too near to each other to tell them apart by the message alone.</param>
/// <param name="Where">Where it is seen, as the beginning of a sentence.</param>
/// <param name="Text">The message, or the part of it that matters.</param>
/// <param name="Cause">A sentence without its point.</param>
internal sealed record Error(string Family, string Where, string Text, string Cause)
{
    /// <summary>All of them, the everyday ones first.</summary>
    public static ImmutableArray<Error> All(Names names) =>
    [
        new("api", "kubectl says", $"The connection to the server {names.Balancer}:6443 was refused - did you specify the right host or port?", "Nothing listens on the address that kubectl dials: kube-apiserver or the load balancer is not running"),
        new("kubeconfig", "kubectl says", "The connection to the server localhost:8080 was refused - did you specify the right host or port?", "kubectl has found no kubeconfig"),
        new("quorum", "kubectl says after 60 s", "Error from server (Timeout): the server was unable to return a response in the time allotted", "kube-apiserver runs, and etcd has lost its majority"),
        new("certificate required", "etcdctl says", "error reading server preface: remote error: tls: certificate required", "etcdctl was given no client certificate"),
        new("space", "A write ends with", "etcdserver: mvcc: database space exceeded", "The database of etcd has reached its quota"),
        new("expired", "kubectl says", "tls: failed to verify certificate: x509: certificate has expired or is not yet valid", "The certificate of the server has run out, or a clock is wrong"),
        new("authority", "kubectl says", "x509: certificate signed by unknown authority", "The client trusts another CA than the one that signed the certificate of the server"),
        new("strict", "`etcdctl member add` says", "etcdserver: unhealthy cluster", "A voting member is not connected, so etcd refuses a new one"),
        new("api", "kubectl says", "Unable to connect to the server: EOF", "The load balancer takes the connection and closes it, because no API server behind it is healthy"),
        new("names", "kubectl says", $"x509: certificate is valid for 10.96.0.1, {names.Address}, not {names.Balancer}", "The address that was dialled is missing among the names in the certificate of the server"),
        new("plain", "etcdctl says", "error reading server preface: EOF", "etcdctl speaks plain text to the TLS port of etcd"),
        new("plain", "The log of etcd says", "tls: first record does not look like a TLS handshake", "A client speaks plain text to the TLS port of etcd"),
        new("peer port", "etcdctl says (etcd 3.6)", "error reading server preface: … looked like an HTTP/1.1 header", "etcdctl was pointed at the peer port of etcd"),
        new("size", "A write ends with", "etcdserver: request is too large", "The request is larger than 1.5 MiB"),
        new("learner", "`etcdctl member add --learner` says", "etcdserver: too many learner members in cluster", "There is a learner on the list already"),
        new("revision", "A read with `--rev` ends with", "etcdserver: mvcc: required revision has been compacted", "The revision asked for is older than the last compaction"),
        new("directory", "`etcdutl snapshot restore` says", $"data-dir \"{names.Directory}\" not empty or could not be read", "A restore was to go into a directory that has something in it"),
        new("hash", "`etcdutl snapshot restore` says", "snapshot missing hash but --skip-hash-check=false", "The file is a bare copy of the database and not made by `snapshot save`"),
        new("https", "`curl http://127.0.0.1:10257/healthz` says", "Client sent an HTTP request to an HTTPS server.", "A plain request went to a Kubernetes component that serves HTTPS only"),
        new("upload", "`kubeadm join --control-plane` says", "Secret \"kubeadm-certs\" was not found in the \"kube-system\" Namespace", "More than two hours have passed since the certificates were uploaded"),
        new("endpoint", "`kubeadm join --control-plane` says", "unable to add a new control plane instance to a cluster that doesn't have a stable controlPlaneEndpoint address", "The cluster was made without a controlPlaneEndpoint"),
        new("cluster", $"The log of etcd on {names.Node} says", "request cluster ID mismatch", "A member with the data of another cluster is among the peers"),
        new("quorum", "The log of etcd says", "stepped down to follower since quorum is not active", "The leader of etcd has lost contact to the majority"),
        new("lease", "The log of kube-controller-manager ends with", "leaderelection lost", "kube-controller-manager could not renew its Lease in time"),
    ];
}
