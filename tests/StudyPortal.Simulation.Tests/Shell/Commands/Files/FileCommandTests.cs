using StudyPortal.Simulation.Machines;
using StudyPortal.Simulation.Tests.World;

namespace StudyPortal.Simulation.Tests.Shell.Commands.Files;

public sealed class FileCommandTests
{
    private const string Manifests = "/etc/kubernetes/manifests";

    private readonly ShellDesk _desk = new(lan => lan.A.Files = lan.A.Files
        .With($"{Manifests}/etcd.yaml", ShellDesk.Text("kind: Pod\n") with { Mode = FileNode.PrivateFile })
        .With($"{Manifests}/kube-apiserver.yaml", ShellDesk.Text("kind: Pod\nname: api\n"))
        .With($"{Manifests}/.hidden", ShellDesk.Text("x")));

    [Theory]
    [InlineData("ls /etc/kubernetes/manifests", "etcd.yaml\nkube-apiserver.yaml")]
    [InlineData("ls -a /etc/kubernetes/manifests", ".\n..\n.hidden\netcd.yaml\nkube-apiserver.yaml")]
    [InlineData("ls -l /etc/kubernetes/manifests", "total 8\n-rw------- 1 root root 10 Mar  2 09:00 etcd.yaml\n-rw-r--r-- 1 root root 20 Mar  2 09:00 kube-apiserver.yaml")]
    [InlineData("ls -ld /etc/kubernetes/manifests", "drwxr-xr-x 2 root root 4096 Mar  2 09:00 /etc/kubernetes/manifests")]
    [InlineData("ls /etc/motd /etc/kubernetes", "/etc/motd\n\n/etc/kubernetes:\nmanifests")]
    [InlineData("ls /tmp", "")]
    [InlineData("ls /nowhere", "ls: cannot access '/nowhere': No such file or directory")]
    [InlineData("find /etc -name '*.yaml' -type f", "/etc/kubernetes/manifests/etcd.yaml\n/etc/kubernetes/manifests/kube-apiserver.yaml")]
    [InlineData("find /nowhere", "find: ‘/nowhere’: No such file or directory")]
    [InlineData("du -sh /etc/kubernetes/manifests", "16K\t/etc/kubernetes/manifests")]
    [InlineData("df -h | tail -1", "/dev/vda1         40G  6.1G   34G  16% /")]
    [InlineData("cat -n /etc/motd", "     1\thello\n     2\tworld")]
    [InlineData("cat /etc/motd /etc", "hello\nworld\ncat: /etc: Is a directory")]
    [InlineData("pwd", "/root")]
    public void What_is_there_is_listed(string line, string printed) => Assert.Equal(printed, _desk.Type(line));

    [Theory]
    [InlineData("cp /etc/motd", "cp: missing destination file operand after '/etc/motd'")]
    [InlineData("cp /nowhere /tmp", "cp: cannot stat '/nowhere': No such file or directory")]
    [InlineData("cp /etc/kubernetes /tmp", "cp: -r not specified; omitting directory '/etc/kubernetes'")]
    [InlineData("cp -r /etc/kubernetes /etc/kubernetes/copy", "cp: cannot copy a directory, '/etc/kubernetes', into itself, '/etc/kubernetes/copy'")]
    [InlineData("cp /etc/motd /nowhere/motd", "cp: cannot create regular file '/nowhere/motd': No such file or directory")]
    [InlineData("mv /nowhere /tmp", "mv: cannot stat '/nowhere': No such file or directory")]
    [InlineData("mv /etc/motd /etc/kubernetes /nowhere", "mv: target '/nowhere': No such file or directory")]
    [InlineData("mv /etc/kubernetes /etc/kubernetes/below", "mv: cannot move '/etc/kubernetes' to a subdirectory of itself, '/etc/kubernetes/below'")]
    [InlineData("rm /nowhere", "rm: cannot remove '/nowhere': No such file or directory")]
    [InlineData("rm /etc/kubernetes", "rm: cannot remove '/etc/kubernetes': Is a directory")]
    [InlineData("mkdir /etc/kubernetes", "mkdir: cannot create directory ‘/etc/kubernetes’: File exists")]
    [InlineData("mkdir /nowhere/below", "mkdir: cannot create directory ‘/nowhere/below’: No such file or directory")]
    [InlineData("touch /nowhere/file", "touch: cannot touch '/nowhere/file': No such file or directory")]
    [InlineData("chmod 999 /etc/motd", "chmod: invalid mode: ‘999’")]
    [InlineData("chmod 600 /nowhere", "chmod: cannot access '/nowhere': No such file or directory")]
    [InlineData("chown stranger /etc/motd", "chown: invalid user: ‘stranger’")]
    public void What_cannot_be_is_refused_with_exit_code_1(string line, string complaint)
    {
        Assert.Equal(complaint, _desk.Type(line));
        Assert.Equal(1, _desk.ExitCode);
    }

    [Fact]
    public void Manifests_move_away_and_come_back()
    {
        Assert.Equal("etcd.yaml\nkube-apiserver.yaml", _desk.Type($"mkdir -p /root/m/n && mv {Manifests}/etcd.yaml {Manifests}/kube-apiserver.yaml /root/m && cd m && ls -1 *.yaml", "ls | grep yaml"));
        Assert.Equal("kind: Pod", _desk.Type($"mv etcd.yaml {Manifests}/renamed.yaml", $"cat {Manifests}/renamed.yaml"));
        Assert.Equal(FileNode.PrivateFile, _desk.Machine.Files[$"{Manifests}/renamed.yaml"]!.Mode);
    }

    [Fact]
    public void A_directory_is_copied_with_all_that_is_in_it()
    {
        _desk.Type("cp -a /etc/kubernetes /root/backup", "rm -rf /etc/kubernetes");
        Assert.Equal("/root/backup/manifests/.hidden\n/root/backup/manifests/etcd.yaml\n/root/backup/manifests/kube-apiserver.yaml", _desk.Type("find /root/backup -type f"));
        Assert.Equal("ls: cannot access '/etc/kubernetes': No such file or directory", _desk.Type("ls /etc/kubernetes"));
        _desk.Type("cp -r backup backup2", "cp -r backup backup2");
        Assert.Equal("backup\nmanifests", _desk.Type("ls backup2"));
    }

    [Fact]
    public void Owners_and_modes_are_kept_with_the_file()
    {
        _desk.Type("chmod u+x,go-r /etc/motd", "chown etcd:etcd /etc/motd");
        Assert.StartsWith("-rwx------ 1 etcd etcd 12 ", _desk.Type("ls -l /etc/motd"), StringComparison.Ordinal);
        _desk.Type($"chmod -R 700 {Manifests}");
        Assert.Equal(0x1C0, _desk.Machine.Files[$"{Manifests}/etcd.yaml"]!.Mode);
    }

    [Fact]
    public void A_full_disk_takes_no_more_bytes()
    {
        _desk.Type("fault disk-full a");
        Assert.EndsWith(" 100% /", _desk.Type("df -h"), StringComparison.Ordinal);
        Assert.Equal("cp: error writing '/tmp/motd': No space left on device", _desk.Type("cp /etc/motd /tmp"));
        Assert.Equal("x\ntee: /tmp/x: No space left on device", _desk.Type("echo x | tee /tmp/x"));
        _desk.Type("rm /var/lib/ballast.img");
        Assert.Equal("x\nx", _desk.Type("echo x | tee /tmp/x && cat /tmp/x"));
    }

    [Fact]
    public void Who_watches_a_directory_hears_of_a_change()
    {
        ProbeProcess? watcher = null;
        var lan = new Lan();
        watcher = (ProbeProcess)lan.Start(lan.A, new ProbeProcess("watcher") { WatchedDirectory = "/etc/kubernetes/manifests" }).Process;
        var session = StudyPortal.Simulation.Shell.ShellSession.Open(StudyPortal.Simulation.World.Cluster.Freeze(lan.Cluster), "a");
        var after = session.Submit("mkdir -p /etc/kubernetes/manifests; touch /etc/kubernetes/manifests/etcd.yaml; sleep 1").Next.Cluster.Thaw();
        Assert.Contains(after.Processes.Select(process => process.Process).OfType<ProbeProcess>().Single().Inputs, input => input is FilesChanged);
        Assert.DoesNotContain(watcher.Inputs, input => input is FilesChanged);
    }

    [Theory]
    [InlineData("*.yaml", "etcd.yaml", true)]
    [InlineData("*.yaml", "etcd.yml", false)]
    [InlineData("e?c[a-d].*", "etcd.yaml", true)]
    [InlineData("[!e]*", "etcd.yaml", false)]
    [InlineData("*a*a*", "banana", true)]
    [InlineData("*", "", true)]
    [InlineData("[", "[", true)]
    public void A_pattern_of_names_matches_as_in_bash(string pattern, string name, bool isMatch) =>
        Assert.Equal(isMatch, StudyPortal.Simulation.Shell.Commands.Files.Glob.Matches(pattern, name));
}
