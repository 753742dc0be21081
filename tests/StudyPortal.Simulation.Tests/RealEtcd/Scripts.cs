using System.Collections.Immutable;

namespace StudyPortal.Simulation.Tests.RealEtcd;

/// <summary>The scripts that a real cluster and the model are driven through.</summary>
internal static partial class Scripts
{
    /// <summary>All of them, by their names.</summary>
    public static ImmutableSortedDictionary<string, Func<IEtcdSite, Task<ScriptRun>>> All { get; } =
        new Dictionary<string, Func<IEtcdSite, Task<ScriptRun>>>(StringComparer.Ordinal)
        {
            ["healthy"] = HealthyAsync,
            ["mistakes"] = MistakesAsync,
            ["kill the leader"] = KillTheLeaderAsync,
            ["lose quorum and come back"] = LoseQuorumAsync,
            ["remove and add a member"] = RemoveAndAddAsync,
            ["learner"] = LearnerAsync,
            ["snapshot and restore on one"] = RestoreOnOneAsync,
            ["restore on three"] = RestoreOnThreeAsync,
            ["force a new cluster"] = ForceNewClusterAsync,
            ["no space"] = NoSpaceAsync,
            ["certificates"] = CertificatesAsync,
        }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    private static async Task<ScriptRun> HealthyAsync(IEtcdSite site)
    {
        var run = new ScriptRun(site);
        await run.FoundAsync(members: 3);
        await run.CtlAsync("--endpoints={all}", "member", "list");
        await run.CtlAsync("--endpoints={all}", "member", "list", "-w", "table");
        await run.CtlAsync("--endpoints={all}", "endpoint", "status", "-w", "table");
        await run.CtlAsync("--endpoints={all}", "endpoint", "health");
        await run.CtlAsync("--endpoints={all}", "endpoint", "health", "-w", "table");
        await run.CtlAsync("--endpoints={F1}", "endpoint", "health", "--cluster");
        await run.CtlAsync("--endpoints={all}", "put", "k", "v1");
        await run.CtlAsync("--endpoints={all}", "put", "k", "v2", "--prev-kv");
        await run.CtlAsync("--endpoints={F1}", "get", "k", "-w", "fields");
        await run.CtlAsync("--endpoints={F1}", "get", "k", "-w", "json");
        await run.CtlAsync("--endpoints={F1}", "get", "k", "--rev=3");
        await run.CtlAsync("--endpoints={all}", "get", "", "--prefix", "--keys-only");
        await run.CtlAsync("--endpoints={all}", "get", "", "--prefix", "--limit=1", "--order=DESCEND");
        await run.CtlAsync("--endpoints={all}", "get", "", "--prefix", "--count-only", "-w", "fields");
        await run.CtlAsync("--endpoints={all}", "endpoint", "hashkv");
        await run.CtlAsync("--endpoints={all}", "alarm", "list");
        await run.CtlAsync("--endpoints={all}", "del", "k", "--prev-kv");
        await run.CtlAsync("--endpoints={L}", "move-leader", "{F1.id}");
        await run.SeeRolesAsync();
        await run.CtlAsync("--endpoints={F1}", "move-leader", "{F2.id}");
        await run.CtlAsync("--endpoints={all}", "defrag");
        return run;
    }

    private static async Task<ScriptRun> MistakesAsync(IEtcdSite site)
    {
        var run = new ScriptRun(site);
        await run.FoundAsync(members: 1);
        string[][] lines =
        [
            ["get"], ["get", "a", "--consistency=x"], ["get", "a", "--sort-by=x"], ["get", "a", "--prefix", "--from-key"], ["get", "a", "--keys-only", "--count-only"], ["get", "a", "-w", "x"],
            ["get", "a", "-w", "table"], ["get", "a", "--rev=99"], ["get", ""], ["put", "onlykey"], ["put", "", "v"], ["del"], ["frob"], ["member", "add"], ["member", "add", "m9"],
            ["member", "add", "m9", "--peer-urls=x"], ["member", "remove"], ["member", "remove", "zzz"], ["member", "remove", "1234abcd"], ["member", "promote", "1234abcd"],
            ["member", "promote", "{L.id}"], ["member", "update", "1"], ["member", "update", "1", "--peer-urls=http://127.0.0.1:1"], ["member", "remove", "{L.id}"],
            ["move-leader"], ["move-leader", "zz"], ["move-leader", "1"], ["compaction"], ["compaction", "x"], ["compact", "99"], ["compact", "2"], ["compact", "2"], ["snapshot", "save"],
            ["snapshot", "save", "{backup}/no/x.db"], ["alarm", "list", "-w", "table"],
        ];
        foreach (var line in lines)
            await run.CtlAsync(["--endpoints={L}", .. line]);
        await run.CtlAsync("--endpoints={L},{L}", "snapshot", "save", "{backup}/x.db");
        await run.CtlAsync("--endpoints=https://{L.address}", "get", "a");
        await run.CtlAsync("--endpoints=http://127.0.0.1:1", "get", "a");
        await run.CtlAsync("--endpoints=http://127.0.0.1:1,{L}", "get", "founded");
        await run.CtlAsync("--endpoints=http://127.0.0.1:1", "endpoint", "status");
        await run.CtlAsync("--endpoints={L}", "--cacert=nosuch.crt", "get", "a");
        await run.CtlAsync("--endpoints={L}", "--cert=nosuch.crt", "get", "a");
        await run.CtlAsync("--endpoints={L}", "--cert=nosuch.crt", "--key=x", "get", "a");
        return run;
    }

    private static async Task<ScriptRun> KillTheLeaderAsync(IEtcdSite site)
    {
        var run = new ScriptRun(site);
        await run.FoundAsync(members: 3);
        run.Kill("L");
        await run.SeeRolesAsync();
        await run.CtlAsync("--endpoints={all}", "endpoint", "status", "-w", "table");
        await run.CtlAsync("--endpoints={all}", "endpoint", "health");
        await run.CtlAsync("--endpoints={L},{F1}", "put", "k", "v2");
        await run.CtlAsync("--endpoints={D1},{F1}", "get", "k");
        await run.CtlAsync("--endpoints={all}", "member", "list");
        await run.CtlAsync("--endpoints={D1}", "endpoint", "health", "--cluster");
        await run.CtlAsync("--endpoints={L}", "defrag", "--cluster");
        run.StartAgain("D1");
        await run.SeeRolesAsync();
        await run.UntilAsync(["--endpoints={all}", "endpoint", "status", "-w", "table"], isRecorded: true);
        return run;
    }

    private static async Task<ScriptRun> LoseQuorumAsync(IEtcdSite site)
    {
        var run = new ScriptRun(site);
        await run.FoundAsync(members: 3);
        run.Kill("F1");
        run.Kill("F2");
        await run.SeeRolesAsync(isLeaderless: true);
        string[][] lines =
        [
            ["endpoint", "status", "-w", "table"], ["get", "founded", "--consistency=s"], ["member", "add", "m4", "--peer-urls=http://127.0.0.1:9"], ["snapshot", "save", "{backup}/lost.db"],
            ["endpoint", "health"], ["put", "k", "v"], ["get", "founded"], ["member", "list"], ["alarm", "list"], ["member", "remove", "{D1.id}"],
        ];
        foreach (var line in lines)
            await run.CtlAsync(["--endpoints={F1}", .. line]);
        run.StartAgain("D1");
        await run.SeeRolesAsync();
        await run.UntilAsync(["--endpoints={L},{F1}", "get", "founded"], isRecorded: true);
        await run.CtlAsync("--endpoints={L},{F1}", "put", "k", "v");
        run.StartAgain("D1");
        await run.SeeRolesAsync();
        await run.UntilAsync(["--endpoints={all}", "endpoint", "health"], isRecorded: true);
        return run;
    }
}
