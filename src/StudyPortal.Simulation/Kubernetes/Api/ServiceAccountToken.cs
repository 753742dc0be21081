using System.Text;

namespace StudyPortal.Simulation.Kubernetes.Api;

/// <summary>The token that a pod shows for its ServiceAccount: a JSON Web Token as far as its subject goes (<c>pkg/serviceaccount</c>).</summary>
internal static class ServiceAccountToken
{
    private const string Header = "eyJhbGciOiJSUzI1NiJ9.";
    private const string SubjectStart = "{\"iss\":\"https://kubernetes.default.svc.cluster.local\",\"sub\":\"";
    private const string SubjectEnd = "\"}";

    /// <summary>The token of an account.</summary>
    public static string Of(string inNamespace, string name) =>
        $"{Header}{Convert.ToBase64String(Encoding.UTF8.GetBytes($"{SubjectStart}system:serviceaccount:{inNamespace}:{name}{SubjectEnd}"))}.c2lnbmVk";

    /// <summary>The user that a token stands for, such as <c>system:serviceaccount:kube-system:kube-proxy</c>; null where it is no token of an account.</summary>
    public static string? UserOf(string token)
    {
        if (!token.StartsWith(Header, StringComparison.Ordinal) || token.Split('.') is not [_, var body, _])
            return null;
        var bytes = new byte[body.Length];
        if (!Convert.TryFromBase64String(body, bytes, out var count))
            return null;
        var text = Encoding.UTF8.GetString(bytes, 0, count);
        return text.StartsWith(SubjectStart, StringComparison.Ordinal) && text.EndsWith(SubjectEnd, StringComparison.Ordinal) ? text[SubjectStart.Length..^SubjectEnd.Length] : null;
    }
}
