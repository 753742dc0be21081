using System.Globalization;
using StudyPortal.Simulation.Kubernetes.Objects;

namespace StudyPortal.Simulation.Kubernetes.Api.Server;

/// <summary>Tokens of <c>kubeadm join</c>, kept as Secrets (plugin/pkg/auth/authenticator/token/bootstrap).</summary>
internal static class BootstrapTokens
{
    private const string SecretPrefix = "bootstrap-token-";

    /// <summary>Whose token it is, or null where it is none, unknown or expired.</summary>
    public static User? UserOf(string token, WatchCache cache, DateTimeOffset now)
    {
        var dot = token.IndexOf('.', StringComparison.Ordinal);
        if (dot < 0 || cache.Find(ResourceKind.Secrets, "kube-system", SecretPrefix + token[..dot]) is not Secret secret)
            return null;
        if (secret.Text("token-secret") != token[(dot + 1)..] || secret.Text("usage-bootstrap-authentication") != "true" || IsExpired(secret, now))
            return null;
        var groups = secret.Text("auth-extra-groups")?.Split(',', StringSplitOptions.RemoveEmptyEntries) ?? [];
        return new User($"system:bootstrap:{token[..dot]}", ["system:bootstrappers", .. groups]);
    }

    private static bool IsExpired(Secret secret, DateTimeOffset now) =>
        secret.Text("expiration") is { } text && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var end) && now > end;
}
