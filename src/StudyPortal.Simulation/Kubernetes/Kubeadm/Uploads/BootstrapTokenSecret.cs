using System.Collections.Immutable;
using System.Globalization;
using StudyPortal.Simulation.Kubernetes.Objects;

namespace StudyPortal.Simulation.Kubernetes.Kubeadm;

/// <summary>A bootstrap token as its Secret in kube-system says it (cmd/kubeadm/app/apis/bootstraptoken/v1/utils.go).</summary>
/// <param name="Token">The token.</param>
/// <param name="ExpiresAt">When it ends, or null for never.</param>
public sealed record BootstrapTokenSecret(BootstrapToken Token, DateTimeOffset? ExpiresAt)
{
    /// <summary>The group that joining nodes belong to.</summary>
    public const string NodeGroup = "system:bootstrappers:kubeadm:default-node-token";

    /// <summary>The type of its Secret.</summary>
    public const string Type = "bootstrap.kubernetes.io/token";

    /// <summary>What it is for, empty for nothing to say.</summary>
    public string Description { get; init; } = "";

    /// <summary>Whether a joining machine may authenticate with it.</summary>
    public bool CanAuthenticate { get; init; } = true;

    /// <summary>Whether cluster-info is signed with it.</summary>
    public bool CanSign { get; init; } = true;

    /// <summary>Groups beyond system:bootstrappers.</summary>
    public ImmutableArray<string> Groups { get; init; } = [NodeGroup];

    /// <summary>The token that the Secret kubeadm-certs lives and dies with: good for nothing else.</summary>
    public static BootstrapTokenSecret ForUploadedCertificates(BootstrapToken token, DateTimeOffset now) =>
        new(token, now + KubeadmDefaults.UploadedCertificatesLifetime)
        {
            Description = "Proxy for managing TTL for the kubeadm-certs secret", CanAuthenticate = false, CanSign = false, Groups = [],
        };

    /// <summary>Whether it no longer counts.</summary>
    public bool IsExpired(DateTimeOffset now) => ExpiresAt is { } end && now >= end;

    /// <summary>The Secret.</summary>
    public Secret ToSecret()
    {
        var data = StringMap.Empty.ToBuilder();
        void Add(string key, string value) => data.Add(key, Secret.Encode(value));
        Add("token-id", Token.Id);
        Add("token-secret", Token.Secret);
        if (Description.Length > 0)
            Add("description", Description);
        if (ExpiresAt is { } end)
            Add("expiration", Rfc3339(end));
        if (CanAuthenticate)
            Add("usage-bootstrap-authentication", "true");
        if (CanSign)
            Add("usage-bootstrap-signing", "true");
        if (!Groups.IsEmpty)
            Add("auth-extra-groups", string.Join(',', Groups));
        return new Secret(new ObjectMeta(Token.SecretName, "kube-system")) { Type = Type, Data = data.ToImmutable() };
    }

    /// <summary>Reads a Secret back; null where it holds no token.</summary>
    public static BootstrapTokenSecret? Read(Secret secret)
    {
        if (secret.Type != Type || !BootstrapToken.TryParse($"{secret.Text("token-id")}.{secret.Text("token-secret")}", out var token))
            return null;

        var hasEnd = DateTimeOffset.TryParse(secret.Text("expiration"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var end);
        return new BootstrapTokenSecret(token, hasEnd ? end : null)
        {
            Description = secret.Text("description") ?? "",
            CanAuthenticate = secret.Text("usage-bootstrap-authentication") == "true",
            CanSign = secret.Text("usage-bootstrap-signing") == "true",
            Groups = secret.Text("auth-extra-groups") is { Length: > 0 } groups ? [.. groups.Split(',')] : [],
        };
    }

    internal static string Rfc3339(DateTimeOffset moment) => moment.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
