namespace StudyPortal.Simulation.Tests.Shell.Commands.Text;

public sealed class TextCommandTests
{
    private const string Table = "NAME READY\\netcd-a true\\nkube-apiserver-a false\\netcd-b true";

    private readonly ShellDesk _desk = new(lan =>
        lan.A.Files = lan.A.Files.With("/tmp/numbers", ShellDesk.Text("1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n")));

    [Theory]
    [InlineData("grep etcd", "etcd-a true\netcd-b true")]
    [InlineData("grep -v etcd", "NAME READY\nkube-apiserver-a false")]
    [InlineData("grep -c etcd", "2")]
    [InlineData("grep -n false", "3:kube-apiserver-a false")]
    [InlineData("grep -i name", "NAME READY")]
    [InlineData("grep -E 'etcd-b|kube-'", "kube-apiserver-a false\netcd-b true")]
    [InlineData("grep 'etcd-b\\|kube-'", "kube-apiserver-a false\netcd-b true")]
    [InlineData("grep -o 'etcd-[ab]'", "etcd-a\netcd-b")]
    [InlineData("grep -A1 -n READY", "1:NAME READY\n2-etcd-a true")]
    [InlineData("grep -B1 false", "etcd-a true\nkube-apiserver-a false")]
    [InlineData("grep -F 'a false'", "kube-apiserver-a false")]
    [InlineData("grep '^etcd.*e$'", "etcd-a true\netcd-b true")]
    [InlineData("grep -w kube", "kube-apiserver-a false")]
    [InlineData("grep -e NAME -e false", "NAME READY\nkube-apiserver-a false")]
    [InlineData("head -n 1", "NAME READY")]
    [InlineData("tail -1", "etcd-b true")]
    [InlineData("awk '{print $2}'", "READY\ntrue\nfalse\ntrue")]
    [InlineData("awk 'NR>1 {print $1, $NF}'", "etcd-a true\nkube-apiserver-a false\netcd-b true")]
    [InlineData("awk -F- '/etcd/ {print $2}'", "a true\nb true")]
    [InlineData("cut -d' ' -f2", "READY\ntrue\nfalse\ntrue")]
    [InlineData("cut -c1-4", "NAME\netcd\nkube\netcd")]
    [InlineData("tr a-z A-Z | tail -n 1", "ETCD-B TRUE")]
    [InlineData("sort -r | head -1", "kube-apiserver-a false")]
    [InlineData("awk '{print $2}' | sort | uniq -c", "      1 READY\n      1 false\n      2 true")]
    [InlineData("sed -n '2,3p'", "etcd-a true\nkube-apiserver-a false")]
    [InlineData("sed 's/true/yes/; /false/d'", "NAME READY\netcd-a yes\netcd-b yes")]
    [InlineData("sed -E 's#(etcd)-(.)#\\2/\\1#' | grep /", "a/etcd true\nb/etcd true")]
    [InlineData("sed '$d' | wc -l", "3")]
    [InlineData("sed '/kube/a\\  after' | tail -2", "  after\netcd-b true")]
    [InlineData("sed -n '/etcd-a/,/false/p'", "etcd-a true\nkube-apiserver-a false")]
    [InlineData("wc", "      4       8      58")]
    public void A_filter_works_on_its_input(string filter, string printed) => Assert.Equal(printed, _desk.Type($"echo -e '{Table}' | {filter}"));

    [Theory]
    [InlineData("head /tmp/numbers | tail -n 1", "10")]
    [InlineData("tail -n +11 /tmp/numbers", "11\n12")]
    [InlineData("head -n -10 /tmp/numbers", "1\n2")]
    [InlineData("sort -n /tmp/numbers | tail -1", "12")]
    [InlineData("sort /tmp/numbers | sed -n 2p", "10")]
    [InlineData("grep -c 1 /tmp/numbers /etc/motd", "/tmp/numbers:4\n/etc/motd:0")]
    [InlineData("grep -r -l wor /etc", "/etc/motd")]
    [InlineData("wc -l /tmp/numbers", "12 /tmp/numbers")]
    [InlineData("head -n 1 /etc/motd /tmp/numbers", "==> /etc/motd <==\nhello\n\n==> /tmp/numbers <==\n1")]
    [InlineData("echo -e '10\\n9' | sort", "10\n9")]
    [InlineData("echo hello | base64", "aGVsbG8K")]
    [InlineData("echo aGVsbG8K | base64 -d", "hello")]
    [InlineData("date", "Mon Mar  2 09:00:00 UTC 2026")]
    [InlineData("date +%F_%T", "2026-03-02_09:00:00")]
    [InlineData("hostname -I", "10.0.0.1")]
    [InlineData("whoami", "root")]
    [InlineData("uname -r", "6.8.0-40-generic")]
    [InlineData("which grep", "/usr/bin/grep")]
    public void A_command_prints_its_answer(string line, string printed) => Assert.Equal(printed, _desk.Type(line));

    [Theory]
    [InlineData("grep", "Usage: grep [OPTION]... PATTERNS [FILE]...\nTry 'grep --help' for more information.", 2)]
    [InlineData("grep -Z x", "grep: invalid option -- 'Z'\nTry 'grep --help' for more information.", 2)]
    [InlineData("grep 'a[' /etc/motd", "grep: Unmatched [, [^, [:, [., or [=", 2)]
    [InlineData("grep -E '(a' /etc/motd", "grep: Unmatched ( or \\(", 2)]
    [InlineData("grep -E 'a{1000}{1000}' /etc/motd", "grep: Regular expression too big", 2)]
    [InlineData("grep x /nowhere", "grep: /nowhere: No such file or directory", 2)]
    [InlineData("head -n x /etc/motd", "head: invalid number of lines: ‘x’", 1)]
    [InlineData("tail -n 1 /nowhere", "tail: cannot open '/nowhere' for reading: No such file or directory", 1)]
    [InlineData("sed 's/a/b' /etc/motd", "sed: -e expression #1, char 5: unterminated `s' command", 1)]
    [InlineData("sed 'x' /etc/motd", "sed: -e expression #1, char 1: unknown command: `x'", 1)]
    [InlineData("sed -n 1p /nowhere", "sed: can't read /nowhere: No such file or directory", 2)]
    [InlineData("cut -f", "cut: option requires an argument -- 'f'\nTry 'cut --help' for more information.", 1)]
    [InlineData("sleep", "sleep: missing operand", 1)]
    [InlineData("sleep long", "sleep: invalid time interval ‘long’", 1)]
    [InlineData("which nonsense", "", 1)]
    [InlineData("date -s nonsense", "date: invalid date ‘nonsense’", 1)]
    public void A_wrong_use_is_said_and_has_an_exit_code(string line, string printed, int code)
    {
        Assert.Equal(printed, _desk.Type(line));
        Assert.Equal(code, _desk.ExitCode);
    }

    [Fact]
    public void Sed_edits_a_file_in_place_and_keeps_its_mode()
    {
        _desk.Type("chmod 600 /etc/motd", "sed -i.bak 's/hello/goodbye/' /etc/motd");
        Assert.Equal("goodbye\nworld", _desk.Type("cat /etc/motd"));
        Assert.Equal("hello\nworld", _desk.Type("cat /etc/motd.bak"));
        Assert.Equal(0x180, _desk.Machine.Files["/etc/motd"]!.Mode);
        Assert.Equal("sed: couldn't write 1 item to /etc/motd: No space left on device", _desk.Type("fault disk-full a", "sed -i 's/world/whole wide world/' /etc/motd"));
    }

    [Fact]
    public void Time_passes_while_a_shell_sleeps_and_a_clock_can_be_set()
    {
        Assert.Equal("Mon Mar  2 09:01:30 UTC 2026", _desk.Type("sleep 90", "date"));
        _desk.Type("date -s '2027-01-01 00:00:00'");
        Assert.Equal("Fri Jan  1 00:00:05 UTC 2027", _desk.Type("sleep 5 && date"));
    }

    [Fact]
    public void Help_lists_every_command_of_the_machine_with_its_summary()
    {
        var printed = _desk.Type("help");
        Assert.Contains("  print lines that match a pattern", printed, StringComparison.Ordinal);
        Assert.DoesNotContain("crictl", printed, StringComparison.Ordinal);
    }
}
