namespace StudyPortal.Simulation.Shell.Commands.Kubectl;

/// <summary><c>kubectl auth can-i</c> and <c>whoami</c>, as far as the certificate tells.</summary>
internal sealed class AuthVerb() : KubectlVerb("auth", "print what one may do: kubectl auth can-i create pods", "all-namespaces/A")
{
    private static readonly string[] _administrators = ["kubeadm:cluster-admins", "system:masters"];

    public override int Run(KubectlRun run)
    {
        if (run.Words is not ["can-i", _, _, ..] and not ["whoami"])
            return run.Fail("error: you must specify two arguments: verb resource or verb resource/resourceName.");

        if (!run.Connect())
            return 1;

        var certificate = run.Kubeconfig.Access.Tls?.Certificate;
        if (run.Words[0] == "whoami")
        {
            run.Context.Print($"ATTRIBUTE   VALUE\nUsername    {certificate?.CommonName ?? "system:anonymous"}\nGroups      [{string.Join(' ', certificate?.Organizations ?? [])} system:authenticated]");
            return 0;
        }

        var isAllowed = certificate is not null && certificate.Organizations.Any(group => _administrators.Contains(group, StringComparer.Ordinal));
        run.Context.Print(isAllowed ? "yes" : "no");
        return isAllowed ? 0 : 1;
    }
}
