using System.Text;
using StudyPortal.Simulation.Machines.Certificates;

namespace StudyPortal.Simulation.World;

/// <summary>Certificates inside the text of a file: a PEM file itself, or the user's certificate of a kubeconfig.</summary>
internal static class CertificateText
{
    private const string UserCertificate = "client-certificate-data:";

    /// <summary>The text with another certificate in place of its first; null where it holds none.</summary>
    public static string? Changed(string text, Func<Certificate, Certificate> change)
    {
        if (Certificate.TryParse(text, out var certificate))
            return change(certificate).ToPem();
        var lines = text.Split('\n');
        for (var line = 0; line < lines.Length; line++)
        {
            var start = lines[line].IndexOf(UserCertificate, StringComparison.Ordinal);
            if (start < 0 || !Certificate.TryParseBase64(lines[line][(start + UserCertificate.Length)..].Trim(), out var user))
                continue;
            lines[line] = lines[line][..(start + UserCertificate.Length)] + " " + change(user).ToBase64();
            return new StringBuilder().AppendJoin('\n', lines).ToString();
        }

        return null;
    }
}
