using StudyPortal.Simulation.Kernel;
using StudyPortal.Simulation.Kubernetes.Objects;
using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.Kubernetes.Kubeadm;

/// <summary>The Secret kubeadm-certs: what control-plane nodes share, encrypted (cmd/kubeadm/app/phases/copycerts/copycerts.go).</summary>
public static class UploadedCertificates
{
    /// <summary>Its name in kube-system.</summary>
    public const string Name = "kubeadm-certs";

    /// <summary>Keys of the Secret and the files that they stand for.</summary>
    public static IReadOnlyList<(string Key, string Path)> Files(ClusterConfiguration configuration)
    {
        List<(string, string)> files =
        [
            ("ca.crt", PkiFiles.CertificatePath("ca")), ("ca.key", PkiFiles.KeyPath("ca")),
            ("front-proxy-ca.crt", PkiFiles.CertificatePath("front-proxy-ca")), ("front-proxy-ca.key", PkiFiles.KeyPath("front-proxy-ca")),
            ("sa.key", PkiFiles.ServiceAccountKey), ("sa.pub", PkiFiles.ServiceAccountPublicKey),
        ];
        files.AddRange(configuration.Etcd is ExternalEtcd external
            ? [("external-etcd-ca.crt", external.CaFile), ("external-etcd.crt", external.CertFile), ("external-etcd.key", external.KeyFile)]
            : [("etcd-ca.crt", PkiFiles.CertificatePath("etcd/ca")), ("etcd-ca.key", PkiFiles.KeyPath("etcd/ca"))]);
        return files;
    }

    /// <summary>The Secret with what stands in the files, owned by the Secret of the token that it ends with. A file that is missing is left empty.</summary>
    public static (Secret Secret, Prng After) Seal(ClusterConfiguration configuration, FileTree files, CertificateKey key, Secret owner, Prng prng)
    {
        var data = StringMap.Empty.ToBuilder();
        foreach (var (name, path) in Files(configuration))
        {
            if (files[path]?.Text is not { } text)
            {
                data.Add(name, "");
                continue;
            }

            (var octets, prng) = key.Seal(text, prng);
            data.Add(name, Convert.ToBase64String(octets));
        }

        var meta = new ObjectMeta(Name, "kube-system") { OwnerReferences = [OwnerReference.ToController(owner)] };
        return (new Secret(meta) { Data = data.ToImmutable() }, prng);
    }

    /// <summary>The files with what the Secret holds, or why it cannot be opened.</summary>
    public static (FileTree? Files, string? Error) Open(ClusterConfiguration configuration, Secret secret, CertificateKey key, FileTree files, DateTimeOffset now)
    {
        foreach (var (name, path) in Files(configuration))
        {
            if (!secret.Data.TryGetValue(name, out var data))
                return (null, $"the Secret does not include the required certificate or key - name: {name}, path: {path}");
            if (data.Length == 0)
                continue;
            if (key.Open(Convert.FromBase64String(data)) is not { } text)
                return (null, "error decoding secret data with provided key: cipher: message authentication failed");
            files = files.WithText(path, text, path.EndsWith(".crt", StringComparison.Ordinal) ? FileNode.UsualFile : FileNode.PrivateFile, now);
        }

        return (files, null);
    }
}
