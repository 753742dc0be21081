namespace StudyPortal.Simulation.Tests.Shell;

public sealed class ShellSessionTests
{
    private readonly ShellDesk _desk = new();

    [Theory]
    [InlineData("echo one two", "one two")]
    [InlineData("cat /etc/motd | grep wor", "world")]
    [InlineData("cat /etc/motd | grep o | wc -l", "2")]
    [InlineData("echo a; echo b", "a\nb")]
    [InlineData("true && echo yes || echo no", "yes")]
    [InlineData("false && echo yes || echo no", "no")]
    [InlineData("cat /nowhere 2>/dev/null", "")]
    [InlineData("cat /nowhere 2>&1 | grep -c such", "1")]
    [InlineData("cat /nowhere | wc -l", "cat: /nowhere: No such file or directory\n0")]
    [InlineData("nonsense", "-bash: nonsense: command not found")]
    [InlineData("/opt/nonsense", "-bash: /opt/nonsense: No such file or directory")]
    [InlineData("X=1 env | grep X", "X=1")]
    [InlineData("echo $HOME", "/root")]
    [InlineData("X=1; echo $X", "1")]
    [InlineData("false; echo $?", "1")]
    [InlineData("echo $(cat /etc/motd | wc -l) lines", "2 lines")]
    [InlineData("echo $(echo $(echo deep))", "deep")]
    [InlineData("echo $(nonsense) after", "-bash: nonsense: command not found\nafter")]
    public void A_line_prints_what_bash_prints(string line, string printed) => Assert.Equal(printed, _desk.Type(line));

    [Theory]
    [InlineData("true", 0)]
    [InlineData("false", 1)]
    [InlineData("nonsense", 127)]
    [InlineData("echo 'open", 2)]
    [InlineData("false | true", 0)]
    [InlineData("grep nothing /etc/motd", 1)]
    public void The_exit_code_is_that_of_the_last_command(string line, int code)
    {
        _desk.Type(line);
        Assert.Equal(code, _desk.ExitCode);
        Assert.Equal($"{code}", _desk.Type("echo $?"));
    }

    [Fact]
    public void A_redirection_writes_a_file_and_two_signs_append_to_it()
    {
        Assert.Equal("", _desk.Type("echo one > /tmp/out"));
        _desk.Type("echo two >> /tmp/out");
        Assert.Equal("one\ntwo", _desk.Type("cat /tmp/out"));
        Assert.Equal("-bash: /nowhere/out: No such file or directory", _desk.Type("echo one > /nowhere/out"));
        Assert.Equal("-bash: /tmp: Is a directory", _desk.Type("echo one > /tmp"));
        Assert.Equal(1, _desk.ExitCode);
    }

    [Fact]
    public void A_full_disk_takes_no_redirection()
    {
        _desk.Type("fault disk-full a");
        Assert.Equal("-bash: /tmp/out: No space left on device", _desk.Type("echo one > /tmp/out"));
    }

    [Theory]
    [InlineData("echo /etc/m*", "/etc/motd")]
    [InlineData("cd /etc; echo *", "motd")]
    [InlineData("echo '/etc/m*' \"/etc/*\" /nowhere/*", "/etc/m* /etc/* /nowhere/*")]
    [InlineData("cat /e?c/mot[a-d]", "hello\nworld")]
    [InlineData("mkdir /tmp/a && touch /tmp/a/1.yaml /tmp/a/2.yaml /tmp/a/.3.yaml && echo /tmp/*/*.yaml", "/tmp/a/1.yaml /tmp/a/2.yaml")]
    public void A_pattern_stands_for_the_paths_that_it_matches(string line, string printed) => Assert.Equal(printed, _desk.Type(line));

    [Fact]
    public void Directories_belong_to_a_shell_and_a_shell_to_a_machine()
    {
        Assert.Equal("root@a:~# ", _desk.Session.Prompt);
        _desk.Type("cd /etc");
        Assert.Equal("hello\nworld", _desk.Type("cat motd"));
        Assert.Equal("root@a:/etc# ", _desk.Session.Prompt);
        _desk.Type("ssh b");
        Assert.Equal("root@b:~# ", _desk.Session.Prompt);
        Assert.Equal("b", _desk.Type("hostname"));
        _desk.Type("exit");
        Assert.Equal("root@a:/etc# ", _desk.Session.Prompt);
        Assert.Equal("/root\n/root", _desk.Type("cd - && pwd"));
        Assert.Equal("-bash: cd: /nowhere: No such file or directory", _desk.Type("cd /nowhere"));
    }

    [Fact]
    public void A_variable_stays_until_it_is_unset()
    {
        _desk.Type("export PLACE=/etc/motd");
        Assert.Equal("hello\nworld", _desk.Type("cat $PLACE"));
        Assert.Equal("", _desk.Type("unset PLACE", "echo $PLACE").Trim());
    }

    [Fact]
    public void A_session_is_a_value_that_may_be_gone_on_with_twice()
    {
        var before = _desk.Session;
        _desk.Type("rm /etc/motd");
        Assert.Equal("cat: /etc/motd: No such file or directory", _desk.Type("cat /etc/motd"));
        Assert.Equal("hello", before.Submit("head -1 /etc/motd").Printed.Single().Text);
    }

    [Fact]
    public void A_machine_that_is_off_or_unknown_is_not_logged_in_to()
    {
        _desk.Type("fault crash c");
        Assert.Equal("ssh: connect to host c port 22: No route to host", _desk.Type("ssh c"));
        Assert.Equal("ssh: Could not resolve hostname d: Name or service not known", _desk.Type("ssh d"));
        Assert.Equal(255, _desk.ExitCode);
    }
}
