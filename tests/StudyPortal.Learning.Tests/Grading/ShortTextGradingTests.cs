using StudyPortal.Learning.Grading;
using StudyPortal.Learning.Questions;
using static StudyPortal.Learning.Tests.Samples;

namespace StudyPortal.Learning.Tests.Grading;

public sealed class ShortTextGradingTests
{
    [Theory]
    [InlineData("etcdutl")]
    [InlineData("  ETCDutl ")]
    [InlineData("ｅｔｃｄｕｔｌ")]
    [InlineData("etcd\u200butl")]
    [InlineData("etcdutl snapshot   restore")]
    [InlineData("etcdutl\u00a0snapshot\trestore\n")]
    public void Case_and_white_space_and_width_do_not_matter(string typed) => AssertRight(Text(["etcdutl", "etcdutl snapshot restore"]), typed);

    [Theory]
    [InlineData("'it’s a \"leader\"'", "‘it's a “leader”’")]
    [InlineData("read-only", "read–only")]
    [InlineData("--data-dir", "—data‑dir")]
    public void Quotes_and_dashes_may_be_curly_or_straight(string answer, string typed)
    {
        AssertRight(Text([answer]), typed);
        AssertRight(Text([typed]), answer);
    }

    [Fact]
    public void An_authored_near_miss_answers_before_the_spelling_does()
    {
        var grade = Graded(Text(["etcdutl"], new NearMiss("etcdctl", "<p>That one needs a running member.</p>", "x")), "EtcdCtl");
        Assert.Equal(0, grade.Score);
        Assert.Equal([new Feedback(null, IsRight: false, "<p>That one needs a running member.</p>")], grade.Feedback);
        Assert.Equal(["x"], grade.Misconceptions);
    }

    [Theory]
    [InlineData("etcdutil")]
    [InlineData("ectdutl")]
    [InlineData("etcdu")]
    public void A_typo_is_not_accepted_but_told(string typed)
    {
        var grade = Graded(Text(["etcdutl"]), typed);
        Assert.Equal(0, grade.Score);
        Assert.Contains("check the spelling", Assert.Single(grade.Feedback).Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("etcdutl", "kubelet")]
    [InlineData("raft", "rafts")]
    [InlineData("paxos", "raft")]
    [InlineData("10.0.0.11", "10.0.0.12")]
    public void Another_word_or_number_is_no_typo(string answer, string typed)
    {
        var grade = Graded(Text([answer]), typed);
        Assert.Equal(0, grade.Score);
        Assert.Empty(grade.Feedback);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \t\u200b ")]
    public void Nothing_is_unreadable(string typed) => Assert.IsType<Unreadable>(Grader.Grade(Text(["etcd"]), new Typed(typed)));

    [Fact]
    public void Five_hundred_characters_are_read_and_one_more_is_not()
    {
        var longest = new string('a', Grader.LongestText);
        AssertRight(Text([longest]), longest);
        var message = Assert.IsType<Unreadable>(Grader.Grade(Text([longest]), new Typed(longest + "a"))).Message;
        Assert.Contains("500", message, StringComparison.Ordinal);
    }

    private static void AssertRight(ShortText question, string typed) => Assert.True(Graded(question, typed).IsRight);

    private static Graded Graded(ShortText question, string typed) => Assert.IsType<Graded>(Grader.Grade(question, new Typed(typed)));
}
