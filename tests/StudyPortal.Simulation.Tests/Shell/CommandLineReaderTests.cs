using StudyPortal.Simulation.Shell;

namespace StudyPortal.Simulation.Tests.Shell;

public sealed class CommandLineReaderTests
{
    [Theory]
    [InlineData("kubectl get pods -A", "kubectl|get|pods|-A")]
    [InlineData("echo 'a  b' \"c $X d\" e\\ f", "echo|a  b|c value d|e f")]
    [InlineData("echo ${X}y $NOTHING \"$NOTHING\" '$X'", "echo|valuey||$X")]
    [InlineData("kubectl get pods -o jsonpath='{.items[*].metadata.name}'", "kubectl|get|pods|-o|jsonpath={.items[*].metadata.name}")]
    [InlineData("echo a # a comment", "echo|a")]
    [InlineData("crictl logs $(crictl ps -q --name (x))", "crictl|logs|<crictl|ps|-q|--name|(x)>|two")]
    [InlineData("echo \"$(a b)\" x$(c)y", "echo|<a b>  two|x<c>|twoy")]
    [InlineData("crictl ps -a2", "crictl|ps|-a2")]
    public void Words_are_what_bash_makes_of_them(string line, string words) => Assert.Equal(words, string.Join('|', Read(line).Parts[0].Stages[0].Words));

    [Fact]
    public void Assignments_before_a_command_are_no_words_of_it()
    {
        var stage = Read("ETCDCTL_API=3 ETCDCTL_CERT='/a b' etcdctl get --key=value").Parts[0].Stages[0];
        Assert.Equal(["etcdctl", "get", "--key=value"], stage.Words);
        Assert.Equal([new("ETCDCTL_API", "3"), new("ETCDCTL_CERT", "/a b")], stage.Assignments);
    }

    [Fact]
    public void What_a_variable_is_set_to_is_not_parted_into_words()
    {
        var stage = Read("JOIN=$(kubeadm token create) COLOR=x$(y)").Parts[0].Stages[0];
        Assert.Empty(stage.Words);
        Assert.Equal([new("JOIN", "<kubeadm token create>  two"), new("COLOR", "x<y>  two")], stage.Assignments);
    }

    [Fact]
    public void Pipelines_conditions_and_redirections_are_told_apart()
    {
        var line = Read("crictl ps 2>&1 | grep etcd >> out.txt && date || exit; ls 2>/dev/null");
        Assert.Equal([RunCondition.Always, RunCondition.OnSuccess, RunCondition.OnFailure, RunCondition.Always], line.Parts.Select(part => part.Condition));
        Assert.Equal(2, line.Parts[0].Stages.Length);
        Assert.Equal([new Redirection(2, "&1", IsAppended: false)], line.Parts[0].Stages[0].Redirections);
        Assert.Equal([new Redirection(1, "out.txt", IsAppended: true)], line.Parts[0].Stages[1].Redirections);
        Assert.Equal([new Redirection(2, "/dev/null", IsAppended: false)], line.Parts[3].Stages[0].Redirections);
    }

    [Theory]
    [InlineData("echo 'open", "unexpected EOF while looking for matching `''")]
    [InlineData("| grep", "syntax error near unexpected token `|'")]
    [InlineData("ls |", "syntax error: unexpected end of file")]
    [InlineData("ls >", "syntax error near unexpected token `newline'")]
    [InlineData("&& ls", "syntax error near unexpected token `&&'")]
    [InlineData("echo $(date", "unexpected EOF while looking for matching `)'")]
    [InlineData("echo `date`", "``' is not understood by this shell")]
    [InlineData("sleep 5 &", "`&' is not understood by this shell")]
    public void What_it_does_not_understand_is_said(string line, string complaint) => Assert.Equal(complaint, new CommandLineReader(line, _ => "", _ => "").Read().Complaint);

    [Fact]
    public void An_empty_line_is_nothing_to_do() => Assert.Empty(Read("   # nothing").Parts);

    [Fact]
    public void No_line_of_random_characters_breaks_the_reader()
    {
        const string Alphabet = "ab $'\"\\|&;<>#={}()`2 \t";
        var prng = new Simulation.Kernel.Prng(7);
        for (var round = 0; round < 20_000; round++)
        {
            (var length, prng) = prng.Next(24);
            var characters = new char[length];
            for (var place = 0; place < length; place++)
            {
                (var index, prng) = prng.Next(Alphabet.Length);
                characters[place] = Alphabet[index];
            }

            var (line, complaint) = new CommandLineReader(new string(characters), _ => "x", _ => "x y").Read();
            Assert.True(line is null == complaint.Length > 0, new string(characters));
        }
    }

    private static CommandLine Read(string line) => new CommandLineReader(line, name => name == "X" ? "value" : "", command => $"<{command}>  two\n").Read().Line!;
}
