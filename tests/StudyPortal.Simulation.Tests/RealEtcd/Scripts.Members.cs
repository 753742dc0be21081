namespace StudyPortal.Simulation.Tests.RealEtcd;

/// <content>Members that come and go, and backups.</content>
internal static partial class Scripts
{
    private const int SavePauses = 3;

    private static async Task<ScriptRun> RemoveAndAddAsync(IEtcdSite site)
    {
        var run = new ScriptRun(site);
        await run.FoundAsync(members: 3);
        await run.UntilAsync(["--endpoints={L}", "member", "remove", "{F2.id}"], isRecorded: true);
        await run.CtlAsync("--endpoints={L}", "member", "list");
        await run.UntilAsync(["--endpoints={L}", "member", "add", "m4", $"--peer-urls=http://{site.PeerAddress("m4")}"], isRecorded: true);
        await run.CtlAsync("--endpoints={L}", "member", "list", "-w", "table");
        await run.CtlAsync("--endpoints={L}", "member", "add", "m5", "--peer-urls=http://127.0.0.1:9");
        await run.CtlAsync("--endpoints={L}", "member", "add", "m5", "--peer-urls={F1.peer}");
        await run.CtlAsync("--endpoints={L}", "put", "k", "v");
        run.Start("m4", run.InitialCluster(run.Name("L"), run.Name("F1"), "m4"), isExisting: true);
        await run.UntilAsync(["--endpoints={L}", "member", "list"], "m4");
        await run.UntilAsync(["--endpoints={m4}", "get", "k"], isRecorded: true);
        await run.CtlAsync("--endpoints={L}", "member", "list", "-w", "table");
        return run;
    }

    private static async Task<ScriptRun> LearnerAsync(IEtcdSite site)
    {
        var run = new ScriptRun(site);
        await run.FoundAsync(members: 3);
        await run.UntilAsync(["--endpoints={L}", "member", "add", "m4", "--learner", $"--peer-urls=http://{site.PeerAddress("m4")}"], isRecorded: true);
        await run.CtlAsync("--endpoints={L}", "member", "list", "-w", "table");
        await run.CtlAsync("--endpoints={L}", "member", "add", "m5", "--learner", "--peer-urls=http://127.0.0.1:9");
        var learner = await run.QuietAsync("--endpoints={L}", "member", "list");
        var id = learner.Lines.First(line => line.EndsWith("true", StringComparison.Ordinal)).Split(',')[0];
        await run.CtlAsync("--endpoints={L}", "member", "promote", id);
        run.Start("m4", run.InitialCluster("m1", "m2", "m3", "m4"), isExisting: true);
        await run.UntilAsync(["--endpoints={L}", "member", "list"], "m4");
        await run.SeeRolesAsync();
        string[][] lines =
        [
            ["get", "founded"], ["get", "founded", "--consistency=s"], ["put", "k", "v"], ["endpoint", "health"], ["endpoint", "status", "-w", "table"], ["member", "list"],
            ["endpoint", "hashkv"], ["alarm", "list"],
        ];
        foreach (var line in lines)
            await run.CtlAsync(["--endpoints={m4}", .. line]);
        await run.UntilAsync(["--endpoints={L}", "member", "promote", id], isRecorded: true);
        await run.UntilAsync(["--endpoints={m4}", "get", "founded"], isRecorded: true);
        await run.CtlAsync("--endpoints={L}", "member", "promote", id);
        await run.CtlAsync("--endpoints={L}", "member", "list", "-w", "table");
        return run;
    }

    private static async Task<ScriptRun> RestoreOnOneAsync(IEtcdSite site)
    {
        var run = new ScriptRun(site);
        await run.FoundAsync(members: 3);
        await run.CtlAsync("--endpoints={L}", "put", "k", "before");
        await run.CtlAsync("--endpoints={L}", "snapshot", "save", "{backup}/s.db");
        await run.CtlAsync("--endpoints={L}", "put", "k", "after");
        await run.UtlAsync("snapshot", "status", "{backup}/s.db", "-w", "table");
        await run.UtlAsync("snapshot", "status", "{backup}/nosuch.db");
        foreach (var member in (string[])["m1", "m2", "m3"])
            site.Kill(member);
        run.ForgetRoles();
        await run.UtlAsync("snapshot", "restore", "{backup}/s.db", "--data-dir", "{m1.data}");
        await run.UtlAsync("snapshot", "restore", "{backup}/nosuch.db", "--data-dir", "{backup}/r0");
        await run.UtlAsync("snapshot", "restore", "{backup}/s.db", "--data-dir", "{backup}/r0", "--bump-revision", "1000");
        await run.UtlAsync("snapshot", "restore", "{backup}/s.db", "--data-dir", "{backup}/r0", "--name", "m9", "--initial-cluster", "m1={m1.peer}");
        await run.UtlAsync("snapshot", "restore", "{m2.data}/member/snap/db", "--data-dir", "{backup}/r1");
        await run.UtlAsync("snapshot", "restore", "{backup}/s.db", "--data-dir", "{backup}/r2");
        site.RemoveDirectory(site.DataDirectory("m1"));
        await run.UtlAsync("snapshot", "restore", "{backup}/s.db", "--data-dir", "{m1.data}", "--name", "m1", "--initial-cluster", "m1={m1.peer}", "--initial-advertise-peer-urls", "{m1.peer}");
        run.Start("m1", run.InitialCluster("m1"), isExisting: false);
        await run.SeeRolesAsync();
        await run.UntilAsync(["--endpoints={L}", "get", "k"], isRecorded: true);
        await run.CtlAsync("--endpoints={L}", "member", "list");
        site.Kill("m1");
        site.RemoveDirectory(site.DataDirectory("m1"));
        site.MoveDirectory(site.BackupDirectory + "/r2", site.DataDirectory("m1"));
        run.Start("m1", run.InitialCluster("m1"), isExisting: false);
        await run.SeeRolesAsync();
        await run.UntilAsync(["--endpoints={L}", "get", "k"], isRecorded: true);
        await run.UntilAsync(["--endpoints={L}", "member", "list"], "started", isRecorded: true);
        return run;
    }

    private static async Task<ScriptRun> RestoreOnThreeAsync(IEtcdSite site)
    {
        var run = new ScriptRun(site);
        await run.FoundAsync(members: 3);
        await run.CtlAsync("--endpoints={L}", "put", "k", "before");
        await run.CtlAsync("--endpoints={L}", "snapshot", "save", "{backup}/s.db");
        string[] members = ["m1", "m2", "m3"];
        foreach (var member in members)
            site.Kill(member);
        run.ForgetRoles();
        foreach (var member in members)
        {
            site.RemoveDirectory(site.DataDirectory(member));
            await run.UtlAsync(
                "snapshot", "restore", "{backup}/s.db", "--data-dir", $"{{{member}.data}}", "--name", member, "--initial-cluster", run.InitialCluster(members),
                "--initial-advertise-peer-urls", $"{{{member}.peer}}", "--initial-cluster-token", "again", "--bump-revision", "1000", "--mark-compacted");
        }

        foreach (var member in members)
            run.Start(member, run.InitialCluster(members), isExisting: false);
        await run.SeeRolesAsync();
        await run.UntilAsync(["--endpoints={all}", "put", "k2", "v"], isRecorded: true);
        await run.CtlAsync("--endpoints={all}", "get", "k");
        await run.CtlAsync("--endpoints={all}", "get", "k", "--rev=3");
        await run.UntilAsync(["--endpoints={all}", "member", "list"], "m3", isRecorded: true);
        await run.CtlAsync("--endpoints={all}", "endpoint", "status", "-w", "table");
        return run;
    }

    private static async Task<ScriptRun> ForceNewClusterAsync(IEtcdSite site)
    {
        var run = new ScriptRun(site);
        await run.FoundAsync(members: 3);

        // etcd hands an entry on to be applied before it saves that it is committed; killed in between, it throws the entry away. A moment later it cannot.
        for (var pause = 0; pause < SavePauses; pause++)
            await site.PauseAsync();
        run.Kill("F1");
        run.Kill("F2");
        run.Kill("L");
        run.StartAgain("L", "--force-new-cluster");
        await run.SeeRolesAsync();
        await run.UntilAsync(["--endpoints={L}", "put", "k", "v"], isRecorded: true);
        await run.CtlAsync("--endpoints={L}", "get", "founded");
        await run.CtlAsync("--endpoints={L}", "member", "list");
        await run.CtlAsync("--endpoints={L}", "endpoint", "health");
        return run;
    }
}
