using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.Tests.Shell.Commands.Systemd;

public sealed class SystemdCommandTests
{
    private readonly ShellDesk _desk = new(lan =>
    {
        lan.A.Units = lan.A.Units.SetItem("kubelet", new Unit("kubelet", "kubelet: The Kubernetes Node Agent", ["kubelet", "--config=/x"]));
        lan.A.Units = lan.A.Units.SetItem("idle", new Unit("idle", "Does nothing", ["idle"]) { IsEnabled = false });
        lan.A.Files = lan.A.Files.With("/usr/lib/systemd/system/kubelet.service", ShellDesk.Text("[Unit]\n"))
            .With("/usr/lib/systemd/system/kubelet.service.d/10-kubeadm.conf", ShellDesk.Text("[Service]\n"));
        lan.Cluster.StartUnit(lan.A, "kubelet");
    });

    [Fact]
    public void Status_shows_file_state_process_and_journal()
    {
        var process = _desk.Machine.Units["kubelet"].Process;
        Assert.Equal(
            $"""
            ● kubelet.service - kubelet: The Kubernetes Node Agent
                 Loaded: loaded (/usr/lib/systemd/system/kubelet.service; enabled; preset: enabled)
                Drop-In: /usr/lib/systemd/system/kubelet.service.d
                         └─10-kubeadm.conf
                 Active: active (running) since Mon 2026-03-02 09:00:00 UTC; 1min 5s ago
               Main PID: {process} (kubelet)
                 CGroup: /system.slice/kubelet.service
                         └─{process} kubelet --config=/x

            Mar 02 09:00:00 a systemd[1]: Started kubelet.service - kubelet: The Kubernetes Node Agent.
            """,
            _desk.Type("sleep 65 && systemctl status kubelet.service"));
        Assert.Equal(0, _desk.ExitCode);
    }

    [Theory]
    [InlineData("systemctl status etcd", "Unit etcd.service could not be found.", 4)]
    [InlineData("systemctl start etcd", "Failed to start etcd.service: Unit etcd.service not found.", 5)]
    [InlineData("systemctl stop etcd", "Failed to stop etcd.service: Unit etcd.service not loaded.", 5)]
    [InlineData("systemctl enable etcd", "Failed to enable unit: Unit file etcd.service does not exist.", 1)]
    [InlineData("systemctl is-active etcd", "inactive", 4)]
    [InlineData("systemctl is-active kubelet", "active", 0)]
    [InlineData("systemctl is-active idle", "inactive", 3)]
    [InlineData("systemctl is-enabled idle", "disabled", 1)]
    [InlineData("systemctl is-failed kubelet", "active", 1)]
    [InlineData("systemctl reload kubelet", "Failed to reload kubelet.service: Job type reload is not applicable for unit kubelet.service.", 1)]
    [InlineData("systemctl start", "Too few arguments.", 1)]
    [InlineData("systemctl destroy kubelet", "Unknown command verb 'destroy'.", 1)]
    [InlineData("systemctl cat etcd", "No files found for etcd.service.", 1)]
    [InlineData("systemctl daemon-reload", "", 0)]
    [InlineData("systemctl cat kubelet", "# /usr/lib/systemd/system/kubelet.service\n[Unit]\n\n# /usr/lib/systemd/system/kubelet.service.d/10-kubeadm.conf\n[Service]", 0)]
    [InlineData("journalctl -u etcd", "-- No entries --", 0)]
    [InlineData("journalctl -u kubelet -o cat", "Started kubelet.service - kubelet: The Kubernetes Node Agent.", 0)]
    [InlineData("journalctl -u kubelet --since nonsense", "Failed to parse timestamp: nonsense", 1)]
    public void A_command_answers_with_an_exit_code(string line, string printed, int code)
    {
        Assert.Equal(printed, _desk.Type(line));
        Assert.Equal(code, _desk.ExitCode);
    }

    [Fact]
    public void A_stopped_service_is_dead_until_it_is_started()
    {
        Assert.Equal("", _desk.Type("systemctl stop kubelet"));
        Assert.Contains("     Active: inactive (dead) since Mon 2026-03-02 09:00:00 UTC; ", _desk.Type("systemctl status kubelet"), StringComparison.Ordinal);
        Assert.Equal(3, _desk.ExitCode);
        Assert.Empty(_desk.Session.Cluster.Thaw().Processes);
        Assert.Equal("active", _desk.Type("systemctl start kubelet && systemctl is-active kubelet"));
        Assert.Equal("Mar 02 09:00:00 a systemd[1]: Started kubelet.service - kubelet: The Kubernetes Node Agent.", _desk.Type("journalctl -u kubelet -n 1 --no-pager"));
    }

    [Fact]
    public void A_restart_gives_another_process()
    {
        var before = _desk.Machine.Units["kubelet"].Process;
        _desk.Type("systemctl restart kubelet");
        Assert.NotEqual(before, _desk.Machine.Units["kubelet"].Process);
        Assert.Equal(UnitState.Active, _desk.Machine.Units["kubelet"].State);
    }

    [Fact]
    public void A_service_that_failed_waits_to_be_started_again()
    {
        _desk.Type("pkill -9 kubelet");
        Assert.Contains("activating (auto-restart) (Result: exit-code)", _desk.Type("systemctl status kubelet"), StringComparison.Ordinal);
        Assert.Equal("activating", _desk.Type("systemctl is-active kubelet"));
        Assert.Equal("active", _desk.Type("sleep 11; systemctl is-active kubelet"));
    }

    [Fact]
    public void Enabling_is_kept_and_may_start_at_once()
    {
        Assert.Equal("Created symlink /etc/systemd/system/multi-user.target.wants/idle.service → /usr/lib/systemd/system/idle.service.", _desk.Type("systemctl stop kubelet; systemctl enable --now idle"));
        Assert.Equal("enabled\nactive", _desk.Type("systemctl is-enabled idle; systemctl is-active idle"));
        _desk.Type("systemctl disable --now idle");
        Assert.False(_desk.Machine.Units["idle"].IsEnabled);
        Assert.Equal(UnitState.Inactive, _desk.Machine.Units["idle"].State);
    }

    [Fact]
    public void Units_are_listed_with_their_states()
    {
        Assert.Equal("  kubelet.service loaded active running kubelet: The Kubernetes Node Agent", _desk.Type("systemctl list-units --type=service --no-legend"));
        Assert.Contains("  idle.service    loaded inactive dead    Does nothing\n", _desk.Type("systemctl list-units --all"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_journal_is_cut_by_time()
    {
        _desk.Type("sleep 10m", "systemctl restart kubelet");
        Assert.Equal("4", _desk.Type("journalctl -u kubelet --since '5 min ago' | wc -l"));
        Assert.Equal("1", _desk.Type("journalctl -u kubelet --until 09:05 | wc -l"));
        Assert.Equal("2026-03-02T09:00:00+00:00 a systemd[1]: Started kubelet.service - kubelet: The Kubernetes Node Agent.", _desk.Type("journalctl -u kubelet -o short-iso | head -1"));
    }

    [Fact]
    public void A_clock_that_is_wrong_is_set_right_by_the_network()
    {
        _desk.Type("timedatectl set-time '2026-03-03 09:00:00'");
        Assert.Contains("System clock synchronized: no", _desk.Type("timedatectl"), StringComparison.Ordinal);
        Assert.Equal("Mon Mar  2 09:00:00 UTC 2026", _desk.Type("timedatectl set-ntp true && date"));
    }
}
