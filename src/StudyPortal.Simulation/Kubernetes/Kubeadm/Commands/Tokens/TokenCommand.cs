using System.Collections.Immutable;
using StudyPortal.Simulation.Kernel;
using StudyPortal.Simulation.Kubernetes.Objects;

namespace StudyPortal.Simulation.Kubernetes.Kubeadm;

/// <summary><c>kubeadm token generate | create | list | delete</c> (cmd/kubeadm/app/cmd/token.go, v1.35).</summary>
internal static class TokenCommand
{
    public static int Run(KubeadmHost host, IReadOnlyList<string> arguments)
    {
        var (flags, error) = KubeadmFlags.Parse(
            arguments, "kubeconfig", "dry-run!", "ttl", "print-join-command!", "certificate-key", "description", "usages", "groups", "config", "output|o");
        return CommandResult.Of(host, flags is null ? error : Run(host, flags));
    }

    private static string? Run(KubeadmHost host, KubeadmFlags flags)
    {
        if (flags.Words is ["generate"])
        {
            (var token, host.Prng) = BootstrapToken.Draw(host.Prng);
            host.Print(token.ToString());
            return null;
        }

        if (flags.Words.IsEmpty || flags.Words[0] is not ("create" or "list" or "delete"))
            return "missing subcommand; \"token\" is not meant to be run on its own";
        var (api, error) = KubeadmApi.OfAdmin(host, flags["kubeconfig"]);
        if (api is null)
            return error;
        return flags.Words[0] switch
        {
            "create" => Create(host, api, flags),
            "list" => List(host, api),
            _ => Delete(host, api, flags.Words[1..]),
        };
    }

    private static string? Create(KubeadmHost host, KubeadmApi api, KubeadmFlags flags)
    {
        if (!GoDuration.TryParse(flags["ttl"] ?? "24h0m0s", out var lifetime))
            return $"invalid argument \"{flags["ttl"]}\" for \"--ttl\" flag: time: invalid duration \"{flags["ttl"]}\"";
        if (flags["certificate-key"] is not null && !flags.Has("print-join-command"))
            return "cannot use --certificate-key without --print-join-command";

        BootstrapToken? token;
        if (flags.Words.Length > 1)
        {
            if (!BootstrapToken.TryParse(flags.Words[1], out token))
                return $"the bootstrap token \"{flags.Words[1]}\" was not of the form \"{BootstrapToken.Pattern}\"";
        }
        else
        {
            (token, host.Prng) = BootstrapToken.Draw(host.Prng);
        }

        var secret = new BootstrapTokenSecret(token, lifetime == TimeSpan.Zero ? null : host.Clock + lifetime) { Description = flags["description"] ?? "" };
        if (api.Get<Secret>(ResourceKind.Secrets, "kube-system", token.SecretName).Found is not null)
            return $"a token with id \"{token.Id}\" already exists";
        if (api.CreateOrUpdate(secret.ToSecret()).Error is { } error)
            return error;
        return Announce(host, token, flags);
    }

    private static string? Announce(KubeadmHost host, BootstrapToken token, KubeadmFlags flags)
    {
        if (!flags.Has("print-join-command"))
        {
            host.Print(token.ToString());
            return null;
        }

        var (kubeconfig, error) = Kubeconfig.Read(host.Files[KubeconfigKind.Admin.Path]?.Text ?? "", path => host.Files[path]?.Text);
        if (kubeconfig?.Access.Tls is not { Roots: [var root, ..] })
            return $"failed to get join command: {error}";
        var controlPlane = flags["certificate-key"] is { } key ? $"--control-plane --certificate-key {key}" : "";
        host.Print($"kubeadm join {kubeconfig.Access.Server} --token {token} --discovery-token-ca-cert-hash sha256:{root.Key.PublicKeyHash} {controlPlane}");
        return null;
    }

    private static string? List(KubeadmHost host, KubeadmApi api)
    {
        var (stored, error) = api.List(ResourceKind.Secrets, "kube-system", LabelSelector.Everything);
        if (error is not null)
            return $"failed to list bootstrap tokens: {error}";

        var secrets = stored.OfType<Secret>().Select(BootstrapTokenSecret.Read).OfType<BootstrapTokenSecret>().ToList();
        if (secrets.Count > 0)
            host.Print(Row("TOKEN", "TTL", "EXPIRES", "USAGES", "DESCRIPTION", "EXTRA GROUPS"));
        foreach (var token in secrets)
        {
            ImmutableArray<string> usages = [.. token.CanAuthenticate ? ["authentication"] : ImmutableArray<string>.Empty, .. token.CanSign ? ["signing"] : ImmutableArray<string>.Empty];
            host.Print(Row(
                token.Token.ToString(),
                token.ExpiresAt is { } end ? ResidualTime.Text(end - host.Clock) : "<forever>",
                token.ExpiresAt is { } moment ? BootstrapTokenSecret.Rfc3339(moment) : "<never>",
                usages.IsEmpty ? "<none>" : string.Join(',', usages),
                token.Description.Length == 0 ? "<none>" : token.Description,
                token.Groups.IsEmpty ? "<none>" : string.Join(',', token.Groups)));
        }

        return null;
    }

    private static string? Delete(KubeadmHost host, KubeadmApi api, ImmutableArray<string> tokens)
    {
        if (tokens.IsEmpty)
            return "missing argument; 'token delete' is missing token";
        foreach (var given in tokens)
        {
            var id = given.Split('.')[0];
            if (api.Delete(ResourceKind.Secrets, "kube-system", "bootstrap-token-" + id) is { } error)
                return $"failed to delete bootstrap token \"{id}\": {error}";
            host.Print($"bootstrap token \"{id}\" deleted");
        }

        return null;
    }

    private static string Row(string token, string lifetime, string expires, string usages, string description, string groups) =>
        $"{token,-23}   {lifetime,-9}   {expires,-20}   {usages,-22}   {description,-56}   {groups}";
}
