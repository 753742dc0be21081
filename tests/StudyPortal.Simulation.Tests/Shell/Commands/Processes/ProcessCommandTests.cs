using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.Tests.Shell.Commands.Processes;

public sealed class ProcessCommandTests
{
    private readonly ShellDesk _desk = new(lan =>
    {
        lan.A.Units = lan.A.Units.SetItem("etcd", new Unit("etcd", "etcd", ["etcd", "--name=a"]) { Restart = UnitRestart.No });
        lan.Cluster.StartUnit(lan.A, "etcd");
        lan.Cluster.Run(TimeSpan.FromMinutes(3));
    });

    [Fact]
    public void Processes_of_the_machine_are_listed()
    {
        var id = _desk.Type("pidof etcd");
        Assert.Equal($"root     {id,7}  0.0  0.0      0     0 ?        Ssl  09:00   0:00 etcd --name=a", _desk.Type("ps aux | grep etcd"));
        Assert.Equal($"root     {id,7}       1  0 09:00 ?        00:00:00 etcd --name=a", _desk.Type("ps -ef | grep etcd"));
        Assert.Equal($"{id} etcd --name=a", _desk.Type("pgrep -a etcd"));
        Assert.Equal(" 09:03:00 up 3 min,  1 user,  load average: 0.00, 0.00, 0.00", _desk.Type("uptime"));
        Assert.Equal("", _desk.Type("ssh b", "pgrep etcd"));
        Assert.Equal(1, _desk.ExitCode);
    }

    [Theory]
    [InlineData("kill -9 {0}", UnitState.Failed)]
    [InlineData("kill {0}", UnitState.Inactive)]
    [InlineData("pkill -9 etcd", UnitState.Failed)]
    [InlineData("pkill etcd", UnitState.Inactive)]
    public void A_process_is_killed_or_asked_to_end(string line, UnitState state)
    {
        _desk.Type(line.Replace("{0}", _desk.Type("pidof etcd"), StringComparison.Ordinal));
        Assert.Equal(0, _desk.ExitCode);
        Assert.Equal(state, _desk.Machine.Units["etcd"].State);
    }

    [Theory]
    [InlineData("kill -9 4321", "-bash: kill: (4321) - No such process", 1)]
    [InlineData("kill x", "-bash: kill: x: arguments must be process or job IDs", 1)]
    [InlineData("kill", "kill: usage: kill [-s sigspec | -n signum | -sigspec] pid", 2)]
    [InlineData("pkill nothing", "", 1)]
    public void What_is_not_there_cannot_be_killed(string line, string printed, int code)
    {
        Assert.Equal(printed, _desk.Type(line));
        Assert.Equal(code, _desk.ExitCode);
    }
}
