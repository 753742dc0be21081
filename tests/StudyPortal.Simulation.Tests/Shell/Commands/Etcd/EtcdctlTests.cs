using StudyPortal.Simulation.Tests.RealEtcd;

namespace StudyPortal.Simulation.Tests.Shell.Commands.Etcd;

public sealed class EtcdctlTests
{
    private const string Endpoint = "--endpoints=10.0.0.31:2379";

    [Fact]
    public void A_table_of_status_has_every_column_of_etcd_36()
    {
        var status = Founded().Run("etcdctl", Endpoint, "endpoint", "status", "-w", "table");

        Assert.Equal(
            "ENDPOINT ID VERSION STORAGE_VERSION DB_SIZE IN_USE PERCENTAGE_NOT_IN_USE QUOTA IS_LEADER IS_LEARNER RAFT_TERM RAFT_INDEX RAFT_APPLIED_INDEX ERRORS DOWNGRADE_TARGET_VERSION DOWNGRADE_ENABLED",
            string.Join(' ', status.Lines[1].Split('|')[1..^1].Select(cell => cell.Trim().Replace(' ', '_'))));
    }

    [Fact]
    public void Nobody_at_the_usual_address_takes_five_seconds_and_a_warning()
    {
        var result = new ModelCluster().Run("etcdctl", "get", "k");

        Assert.Equal(1, result.ExitCode);
        Assert.Equal(5, (int)result.Took.TotalSeconds);
        Assert.Contains("\"method\":\"/etcdserverpb.KV/Range\",\"attempt\":0,\"error\":\"rpc error: code = DeadlineExceeded desc = latest balancer error: connection error: "
            + "desc = \\\"transport: Error while dialing: dial tcp 127.0.0.1:2379: connect: connection refused\\\"\"}", result.Lines[0], StringComparison.Ordinal);
        Assert.Equal("Error: context deadline exceeded", result.Lines[1]);
    }

    [Fact]
    public void Endpoints_that_are_down_are_waited_for_at_the_same_time()
    {
        var health = new ModelCluster().Run("etcdctl", "--endpoints=10.0.0.31:2379,10.0.0.32:2379,10.0.0.33:2379", "endpoint", "health");

        Assert.Equal(5, (int)health.Took.TotalSeconds);
        Assert.Equal("Error: unhealthy cluster", health.Lines[^1]);
    }

    [Fact]
    public void A_flag_may_stand_before_or_after_the_command_with_either_sign()
    {
        var cluster = Founded();

        Assert.Equal(["OK"], cluster.Run("etcdctl", "put", "k", "v", "--endpoints", "10.0.0.31:2379").Lines);
        Assert.Equal(["k", "v"], cluster.Run("etcdctl", Endpoint, "-w", "simple", "get", "k").Lines);
        Assert.Equal(["v"], cluster.Run("etcdctl", "get", "--print-value-only", Endpoint, "k").Lines);
    }

    [Fact]
    public void An_unknown_flag_is_named_before_and_after_the_help()
    {
        var result = new ModelCluster().Run("etcdctl", "get", "k", "--frob");

        Assert.Equal(1, result.ExitCode);
        Assert.Equal("Error: unknown flag: --frob", result.Lines[0]);
        Assert.Contains("\tetcdctl get [options] <key> [range_end] [flags]", result.Lines, StringComparer.Ordinal);
        Assert.Equal("Error: unknown flag: --frob", result.Lines[^1]);
    }

    [Fact]
    public void Restoring_needs_a_data_directory()
    {
        var result = new ModelCluster().Run("etcdutl", "snapshot", "restore", "s.db");

        Assert.Equal(1, result.ExitCode);
        Assert.Equal("Error: required flag(s) \"data-dir\" not set", result.Lines[0]);
    }

    private static ModelCluster Founded()
    {
        var cluster = new ModelCluster();
        cluster.Start("m1", new MemberPlan($"m1=http://{cluster.PeerAddress("m1")}", IsExisting: false, HasTls: false, []));
        cluster.Cluster.Run(TimeSpan.FromSeconds(5));
        return cluster;
    }
}
