using System.Collections.Immutable;
using StudyPortal.Simulation.Shell;
using StudyPortal.Simulation.World;

namespace StudyPortal.Simulation.Tests.Shell;

public sealed class InputTextTests
{
    private static readonly History _history = History.From(Cluster.Settled(Topology.Named("stacked-2,workers=1")!, seed: 1));

    [Theory]
    [InlineData("wait 10s")]
    [InlineData("wait 500ms")]
    [InlineData("wait 1.234567s")]
    [InlineData("wait 48h")]
    [InlineData("wait 0s")]
    [InlineData("fault crash cp1")]
    [InlineData("fault skew cp1 -90")]
    [InlineData("fault cut-one-way cp1 cp2")]
    [InlineData("fault heal")]
    [InlineData("fault edit cp1 /etc/hosts 'two words' ''")]
    [InlineData(@"fault edit cp1 /etc/hosts 'it'\''s' '$HOME | more'")]
    [InlineData("send cp1 etcdctl put greeting 'hello world'")]
    [InlineData("send cp1 etcdctl get greeting")]
    [InlineData("send cp2 etcdctl get greeting --consistency=s")]
    [InlineData("send worker1 kubectl get pods")]
    [InlineData("send cp1 kubectl get pods -n kube-system")]
    [InlineData("send cp1 kubectl get nodes -A")]
    [InlineData("send cp1 kubectl create deployment web")]
    [InlineData("on cp2: kubectl get pods -o wide | grep -c '  Running' && echo \"a: b\"")]
    public void What_is_read_is_written_as_it_was(string text)
    {
        var input = Read(text, _history);
        Assert.Equal(text, InputText.Write(input));
        Assert.Equal(input, Read(InputText.Write(input), _history));
    }

    [Fact]
    public void Every_fault_is_written_as_it_is_read()
    {
        foreach (var form in FaultForms.All)
        {
            var words = form.Places.Select(place => place is "MS" or "PERMILLE" or "PORT" or "SECONDS" ? "7" : place is "PATH" or "OLD" or "NEW" ? "/a b" : place is "UNIT" or "UNIT-OR-CONTAINER" ? "etcd" : "cp1");
            var (fault, complaint) = FaultForms.Read([form.Name, .. words]);
            Assert.Equal("", complaint);
            Assert.Equal(new FaultStrikes(fault!), Read(InputText.Write(new FaultStrikes(fault!)), _history));
        }
    }

    [Theory]
    [InlineData("wait 5m20s", 320)]
    [InlineData("wait 1h0.5s", 3600.5)]
    [InlineData("wait 90", 90)]
    public void A_time_may_have_several_parts(string text, double seconds) =>
        Assert.Equal(new TimePasses(TimeSpan.FromSeconds(seconds)), Read(text, _history));

    [Fact]
    public void A_dollar_goes_on_at_the_terminal_that_is_open()
    {
        var history = _history.With(Read("$ cd /etc", _history));
        Assert.Equal("cp1", InputText.TerminalOf(history).Host);
        history = history.With(Read("on cp2: cd /tmp", history));
        var input = Assert.IsType<LineTyped>(Read("$ pwd", history));
        Assert.Equal("$ pwd", InputText.Write(input));
        Assert.Equal(input, Read("$ pwd", history));
        var result = Assert.IsType<LineResult>(history.With(input).Inputs[^1].Result);
        Assert.Equal("/tmp", Assert.Single(result.Printed).Text);
        Assert.Equal("root@cp2:/tmp# ", result.Left.Prompt);
    }

    [Theory]
    [InlineData("wait 5m20", "'5m20' is no time to wait; write 500ms, 10s, 5m or 1h, 48h at most")]
    [InlineData("wait 1h2m3s4ms5ms", "'1h2m3s4ms5ms' is no time to wait; write 500ms, 10s, 5m or 1h, 48h at most")]
    [InlineData("", "unknown input ''; there are wait DURATION, fault NAME …, send HOST etcdctl|kubectl …, on HOST: LINE, $ LINE")]
    [InlineData("crash cp1", "unknown input 'crash'; there are wait DURATION, fault NAME …, send HOST etcdctl|kubectl …, on HOST: LINE, $ LINE")]
    [InlineData("wait", "'' is no time to wait; write 500ms, 10s, 5m or 1h, 48h at most")]
    [InlineData("wait 49h", "'49h' is no time to wait; write 500ms, 10s, 5m or 1h, 48h at most")]
    [InlineData("wait -1s", "'-1s' is no time to wait; write 500ms, 10s, 5m or 1h, 48h at most")]
    [InlineData("fault crash cp9", "there is no machine 'cp9'; there are cp1, cp2, worker1, lb1")]
    [InlineData("fault crash", "usage: fault crash HOST")]
    [InlineData("fault edit cp1 /a 'b c", "a quote is not closed")]
    [InlineData("send cp9 kubectl get pods", "there is no machine 'cp9'; there are cp1, cp2, worker1, lb1")]
    [InlineData("send cp1 kubectl get hats", "the server has no resource 'hats'; there are ")]
    [InlineData("send cp1 kubectl drain cp2", "'cp1 kubectl drain cp2' is no request that can be followed; there are HOST etcdctl put KEY VALUE, ")]
    [InlineData("on cp9: ls", "there is no machine 'cp9'; there are cp1, cp2, worker1, lb1")]
    [InlineData("on cp1 ls", "a line is typed as on HOST: LINE, for instance on cp1: kubectl get nodes")]
    [InlineData("on cp1:", "a line is typed as on HOST: LINE, for instance on cp1: kubectl get nodes")]
    [InlineData("$", "there is no line behind the '$'; write: $ kubectl get nodes")]
    [InlineData("$ ls\nls", "an input is one line")]
    public void What_cannot_be_read_is_complained_about(string text, string complaint)
    {
        Assert.StartsWith(complaint, Assert.IsType<InputReading.Unreadable>(InputText.Read(text, _history)).Complaint, StringComparison.Ordinal);
        Assert.Equal(InputText.Read(text, _history), InputText.Read(text, _history.Present.Hosts));
    }

    [Fact]
    public void A_line_that_is_too_long_is_complained_about()
    {
        var text = "$ echo " + new string('a', InputText.MostCharacters);
        Assert.StartsWith($"an input has {InputText.MostCharacters} characters at most", Assert.IsType<InputReading.Unreadable>(InputText.Read(text, _history)).Complaint, StringComparison.Ordinal);
    }

    [Fact]
    public void What_has_a_line_end_in_it_is_not_written() =>
        Assert.Throws<ArgumentException>(() => InputText.Write(new LineTyped(ShellPlace.New("cp1"), "ls\nls")));

    [Fact]
    public void Nothing_that_is_typed_makes_the_reader_stumble()
    {
        string[] pieces = ["on", "cp1", ":", "$", "wait", "fault", "send", "kubectl", "get", "'", "\"", "\\", " ", "10s", "edit", "crash", "é", "\t", "-n", "--consistency=s", "1e9h", "."];
        var hosts = ImmutableArray.Create("cp1");
        Seeded.Holds(FsCheck.Fluent.Gen.ListOf(FsCheck.Fluent.Gen.Elements(pieces)), words =>
            InputText.Read(string.Concat(words), hosts) is not InputReading.Read read || read == InputText.Read(InputText.Write(read.Input), hosts));
    }

    private static ClusterInput Read(string text, History history) => Assert.IsType<InputReading.Read>(InputText.Read(text, history)).Input;
}
