using System.Globalization;

namespace StudyPortal.Simulation.Tests.RealEtcd;

/// <content>A full database and wrong certificates.</content>
internal static partial class Scripts
{
    private const int QuotaBytes = 200_000;
    private const int ValueBytes = 20_000;
    private const int MostPuts = 40;

    private static async Task<ScriptRun> NoSpaceAsync(IEtcdSite site)
    {
        var run = new ScriptRun(site);
        await run.FoundAsync(members: 3, string.Create(CultureInfo.InvariantCulture, $"--quota-backend-bytes={QuotaBytes}"));
        var value = new string('x', ValueBytes);
        for (var put = 0; put < MostPuts && (await run.QuietAsync("--endpoints={L}", "put", "big", value)).ExitCode == 0; put++)
            await run.QuietAsync("--endpoints={L}", "get", "big", "--keys-only");
        string[][] lines =
            [["put", "k", "v"], ["alarm", "list"], ["endpoint", "health"], ["endpoint", "status", "-w", "table"], ["get", "founded"], ["del", "big"]];
        foreach (var line in lines)
            await run.CtlAsync(["--endpoints={L}", .. line]);
        await run.QuietAsync("--endpoints={L}", "compact", "--physical", await run.RevisionAsync("L"));
        await run.CtlAsync("--endpoints={L}", "put", "k", "v");
        await run.CtlAsync("--endpoints={all}", "defrag");
        await run.CtlAsync("--endpoints={L}", "alarm", "disarm");
        await run.CtlAsync("--endpoints={L}", "put", "k", "v");
        await run.CtlAsync("--endpoints={all}", "endpoint", "health");
        return run;
    }

    private static async Task<ScriptRun> CertificatesAsync(IEtcdSite site)
    {
        var run = new ScriptRun(site, hasTls: true);
        run.Start("m1", run.InitialCluster("m1"), isExisting: false);
        await run.SeeRolesAsync();
        await run.UntilAsync(["{tls}", "--endpoints={L}", "put", "k", "v"], isRecorded: true);
        string[] authority = ["--cacert={pki}/ca.crt"];
        string[][] lines =
        [
            ["{tls}", "--endpoints={L}", "endpoint", "health"],
            ["{tls}", "--endpoints={L.address}", "get", "k"],
            [.. authority, "--endpoints={L}", "get", "k"],
            ["--cacert={pki}/other-ca.crt", "--cert={pki}/client.crt", "--key={pki}/client.key", "--endpoints={L}", "get", "k"],
            [.. authority, "--cert={pki}/other-client.crt", "--key={pki}/other-client.key", "--endpoints={L}", "get", "k"],
            ["{tls}", "--endpoints=http://{L.address}", "get", "k"],
            ["--endpoints={L}", "get", "k"],
            [.. authority, "--cert={pki}/client.crt", "--key={pki}/other-client.key", "--endpoints={L}", "get", "k"],
            ["--cacert={pki}/other-ca.crt", "--insecure-skip-tls-verify", "--cert={pki}/client.crt", "--key={pki}/client.key", "--endpoints={L}", "get", "k"],
        ];
        foreach (var line in lines)
            await run.CtlAsync(line);
        return run;
    }
}
