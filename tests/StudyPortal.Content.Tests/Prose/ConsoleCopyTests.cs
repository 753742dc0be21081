using System.Net;
using System.Text.RegularExpressions;

namespace StudyPortal.Content.Tests.Prose;

public sealed partial class ConsoleCopyTests
{
    [Fact]
    public void Only_input_is_copied_and_whole()
        => Assert.Equal(
            "etcdctl member list \\\n  -w table\ncat <<EOF > a.yaml\nname: \"x\"\n\n  # still text\nEOF\necho done",
            Copied("""
                root@cp1:~# etcdctl member list \
                  -w table
                | ID | # total |
                root@cp1:~# cat <<EOF > a.yaml
                name: "x"

                  # still text
                EOF
                root@cp1:/etc/kubernetes# echo done
                done
                root@cp1:~#
                """));

    [Theory]
    [InlineData("$ ls", "ls")]
    [InlineData("# ls", "ls")]
    [InlineData("learner@worker1:~/lab$ ls", "ls")]
    [InlineData("#ls", "")]
    [InlineData("$HOME", "")]
    [InlineData("  $ ls", "")]
    [InlineData("cost: 5$ each", "")]
    [InlineData("a@b: c# d", "")]
    public void A_prompt_stands_at_the_left_edge_and_a_blank_follows_it(string line, string input) => Assert.Equal(input, Copied(line));

    [Fact]
    public void A_quote_left_open_ends_with_its_command()
        => Assert.Equal("echo it's\nls", Copied("$ echo it's\nit is\n$ ls"));

    private static string Copied(string terminal)
    {
        var html = SampleText.Html($"```console\n{terminal}\n```");
        var lines = Input.Matches(html).Select(match => WebUtility.HtmlDecode(Tag.Replace(match.Groups["line"].Value, "")));
        return string.Join('\n', lines);
    }

    [GeneratedRegex("<span class=\"tok-input\" data-copy>(?<line>.*)</span>\n", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Input { get; }

    [GeneratedRegex("<[^>]*>", RegexOptions.None, 5000)]
    private static partial Regex Tag { get; }
}
