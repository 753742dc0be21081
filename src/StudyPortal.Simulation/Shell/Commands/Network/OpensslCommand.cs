using System.Globalization;
using StudyPortal.Simulation.Machines.Certificates;
using StudyPortal.Simulation.Shell.Commands.Text;

namespace StudyPortal.Simulation.Shell.Commands.Network;

/// <summary><c>openssl x509</c> and <c>openssl verify</c> (3.0): looks at certificates.</summary>
internal sealed class OpensslCommand() : ShellCommand("openssl", "look at certificates: openssl x509 -in FILE -noout -enddate")
{
    public override int Run(ShellContext context) => context.Arguments switch
    {
        ["x509", ..] => PrintCertificate(context),
        ["verify", "-CAfile", var authority, .. var files] => Verify(context, authority, files),
        ["version", ..] => Say(context, "OpenSSL 3.0.13 30 Jan 2024 (Library: OpenSSL 3.0.13 30 Jan 2024)"),
        [] => Refuse(context, "openssl: this shell has `openssl x509`, `openssl verify -CAfile` and `openssl version`"),
        _ => Refuse(context, $"Invalid command '{context.Arguments[0]}'; type \"help\" for a list."),
    };

    private static int PrintCertificate(ShellContext context)
    {
        var asked = new List<string>();
        var (file, extension, seconds, isPrinted) = ((string?)null, "", "0", true);
        for (var at = 1; at < context.Arguments.Length; at++)
        {
            var flag = context.Arguments[at].StartsWith("--", StringComparison.Ordinal) ? context.Arguments[at][1..] : context.Arguments[at];
            var value = at + 1 < context.Arguments.Length ? context.Arguments[at + 1] : "";
            switch (flag)
            {
                case "-in" or "-ext" or "-checkend" or "-inform" or "-nameopt":
                    (file, extension, seconds) = (flag is "-in" ? value : file, flag is "-ext" ? value : extension, flag is "-checkend" ? value : seconds);
                    if (flag is "-ext" or "-checkend")
                        asked.Add(flag);
                    at++;
                    break;
                case "-noout":
                    isPrinted = false;
                    break;
                case "-enddate" or "-startdate" or "-dates" or "-subject" or "-issuer" or "-serial" or "-text":
                    asked.Add(flag);
                    break;
                default:
                    return Refuse(context, $"x509: Unrecognized flag {flag.TrimStart('-')}\nx509: Use -help for summary.");
            }
        }

        if (Read(context, file) is not { } certificate)
            return 1;
        return Print(context, certificate, asked, (extension, seconds, isPrinted));
    }

    private static int Print(ShellContext context, Certificate certificate, List<string> asked, (string Extension, string Seconds, bool IsPrinted) options)
    {
        var code = 0;
        foreach (var flag in asked.Where(flag => flag is not "-checkend"))
            context.Print(CertificatePrint.Of(certificate, flag, options.Extension));
        if (asked.Contains("-checkend"))
        {
            var isNumber = int.TryParse(options.Seconds, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds);
            var expires = !isNumber || certificate.NotAfter < context.Clock.AddSeconds(seconds);
            context.Print(expires ? "Certificate will expire" : "Certificate will not expire");
            code = expires ? 1 : 0;
        }

        if (options.IsPrinted)
            context.Print(certificate.ToPem());
        return code;
    }

    private static Certificate? Read(ShellContext context, string? file)
    {
        var name = file ?? "<stdin>";
        var (sources, isThere) = TextSource.Open(context, file is null ? [] : [file], (typed, reason) => $"Could not open file or uri for loading certificate from {typed}\n{reason}");
        if (isThere && Certificate.TryParse(sources[0].Text, out var certificate))
            return certificate;
        if (isThere)
            context.Complain($"Could not read certificate from {name}");
        context.Complain("Unable to load certificate");
        return null;
    }

    private static int Verify(ShellContext context, string authority, IReadOnlyList<string> files)
    {
        if (Read(context, authority) is not { } root)
            return 1;
        var code = 0;
        foreach (var file in files)
        {
            if (Read(context, file) is not { } certificate)
                return 1;
            var fault = certificate.NotAfter < context.Clock ? "error 10 at 0 depth lookup: certificate has expired"
                : certificate.NotBefore > context.Clock ? "error 9 at 0 depth lookup: certificate is not yet valid"
                : certificate.IssuerKey != root.Key ? "error 20 at 0 depth lookup: unable to get local issuer certificate"
                : null;
            if (fault is null)
                context.Print($"{file}: OK");
            else
                context.Complain($"{CertificatePrint.NameOf(certificate.CommonName, certificate.Organizations)}\n{fault}\nerror {file}: verification failed");
            code = fault is null ? code : 2;
        }

        return code;
    }

    private static int Say(ShellContext context, string text)
    {
        context.Print(text);
        return 0;
    }

    private static int Refuse(ShellContext context, string text)
    {
        context.Complain(text);
        return 1;
    }
}
