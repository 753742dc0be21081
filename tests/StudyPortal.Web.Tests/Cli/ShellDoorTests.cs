using StudyPortal.Web.Cli;

namespace StudyPortal.Web.Tests.Cli;

public sealed class ShellDoorTests
{
    [Fact]
    public void Lines_are_run_one_after_the_other_on_the_same_cluster()
    {
        var (code, output, _) = Run("--topology single", "kubectl create deployment web --image=nginx", "wait 10s", "kubectl get deployment web --no-headers");
        Assert.Equal(0, code);
        Assert.StartsWith("deployment.apps/web created\nweb   1/1   1     1     ", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Echo_prints_each_line_after_its_prompt()
    {
        var (_, output, _) = Run("--topology single --host worker1 --echo", "hostname", "cd /etc", "pwd");
        Assert.Equal("root@worker1:~# hostname\nworker1\nroot@worker1:~# cd /etc\nroot@worker1:/etc# pwd\n/etc\n", output);
    }

    [Fact]
    public void The_exit_code_is_that_of_the_last_line() => Assert.Equal(127, Run("--topology single", "true", "nonsense").Code);

    [Theory]
    [InlineData("", "usage: shell --topology NAME")]
    [InlineData("--topology", "There is no topology ''; there are single, stacked-2,")]
    [InlineData("--topology ring", "There is no topology 'ring'; there are single, stacked-2,")]
    [InlineData("--topology single --seed minus", "usage: shell --topology NAME")]
    [InlineData("--topology single --speed 2", "usage: shell --topology NAME")]
    [InlineData("--topology single --host cp9", "There is no host 'cp9'; there are cp1, worker1, worker2.")]
    public void A_wrong_use_is_told_and_ends_with_2(string args, string complaint)
    {
        var (code, output, error) = Run(args, "hostname");
        Assert.Equal((2, ""), (code, output));
        Assert.StartsWith(complaint, error, StringComparison.Ordinal);
    }

    private static (int Code, string Output, string Error) Run(string args, params string[] lines)
    {
        using var input = new StringReader(string.Join('\n', lines));
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = ShellDoor.Run(args.Split(' ', StringSplitOptions.RemoveEmptyEntries), input, output, error);
        return (code, output.ToString(), error.ToString());
    }
}
