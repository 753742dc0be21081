namespace StudyPortal.Simulation.Shell.Commands.Network;

/// <summary><c>curl</c> (8.5): asks a server over HTTP.</summary>
internal sealed class CurlCommand() : FlaggedCommand(
    "curl", "ask a server: curl -k https://127.0.0.1:6443/livez",
    "k|insecure", "s|silent", "S|show-error", "i|include", "I|head", "o|output=", "w|write-out=", "m|max-time=", "connect-timeout=", "cacert=", "E|cert=", "key=", "H|header=", "X|request=", "f|fail",
    "L|location", "v|verbose", "4", "6", "noproxy=", "no-progress-meter", "http1.1", "http2")
{
    protected override int MisuseCode => 2;

    protected override int Run(ShellContext context, Flags flags)
    {
        if (flags.Words.Count == 0)
        {
            context.Complain("curl: (2) no URL specified");
            return MisuseCode;
        }

        var code = 0;
        foreach (var word in flags.Words)
            code = new CurlRun(context, flags).Fetch(word);
        return code;
    }
}
