using FsCheck.Fluent;
using StudyPortal.Learning.Grading;
using StudyPortal.Learning.Questions;
using static StudyPortal.Learning.Tests.Samples;

namespace StudyPortal.Learning.Tests.Grading;

public sealed class GapGradingTests
{
    private static readonly Cloze _cloze = Gaps(
        Single(Wrong("2380", "peers-serve-clients"), Right("2379")),
        Number(2, mistakes: new NumericMistake(3, "<p>All of them.</p>", "all-agree")),
        Text(["etcdutl"], new NearMiss("etcdctl", "<p>That one asks a server.</p>", "etcdctl-restores")));

    [Fact]
    public void Every_gap_filled_rightly_scores_one()
    {
        var grade = Graded("1", "2", " ETCDUTL ");
        Assert.True(grade.IsRight);
        Assert.Equal([(0, true, "<p>Yes: 2379</p>"), (1, true, ""), (2, true, "")], grade.Feedback.Select(remark => (remark.Option!.Value, remark.IsRight, remark.Html)));
        Assert.Empty(grade.Misconceptions);
    }

    [Fact]
    public void The_score_is_the_share_of_gaps_filled_rightly()
    {
        Assert.Equal(2 / 3m, Graded("1", "2", "etcd").Score);
        Assert.Equal(1 / 3m, Graded("0", "2", "etcd").Score);
        Assert.Equal(0, Graded("0", "3", "etcdctl").Score);
    }

    [Fact]
    public void A_wrong_gap_is_spoken_about_as_if_it_were_asked_alone()
    {
        var grade = Graded("0", "3", "etcdctl");
        Assert.Equal(["<p>No: 2380</p>", "<p>All of them.</p>", "<p>That one asks a server.</p>"], grade.Feedback.Select(remark => remark.Html), StringComparer.Ordinal);
        Assert.Equal(["peers-serve-clients", "all-agree", "etcdctl-restores"], grade.Misconceptions);
        Assert.Equal("<p>That is close: check the spelling.</p>", Graded("1", "2", "etcdutil").Feedback[2].Html);
    }

    [Fact]
    public void What_cannot_be_read_names_its_gap()
    {
        Assert.Equal("Gap 2: Write one number, such as 3 or 2.5.", Message("1", "many", "etcdutl"));
        Assert.StartsWith("Gap 3: The answer is too long", Message("1", "2", new string('x', Grader.LongestText + 1)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2")]
    [InlineData("-1")]
    [InlineData("x")]
    [InlineData("99999999999")]
    public void A_choice_that_the_gap_does_not_have_is_unreadable(string choice) => Assert.Contains("does not belong", Message(choice, "2", "etcdutl"), StringComparison.Ordinal);

    [Fact]
    public void Another_number_of_gaps_is_unreadable()
    {
        Assert.IsType<Unreadable>(Grader.Grade(_cloze, new Filled(["1", "2"])));
        Assert.IsType<Unreadable>(Grader.Grade(_cloze, new Filled(["1", "2", "etcdutl", "x"])));
    }

    [Fact]
    public void Gaps_do_not_disturb_each_other() =>
        Seeded.Holds(Gen.Elements("0", "1").Zip(Gen.Elements("2", "3", "4")).Zip(Gen.Elements("etcdutl", "etcdctl", "x")), given =>
        {
            var ((port, quorum), tool) = given;
            return Graded(port, quorum, tool).Feedback.Select(remark => remark.IsRight).SequenceEqual([port == "1", quorum == "2", tool == "etcdutl"]);
        });

    private static Graded Graded(params string[] texts) => Assert.IsType<Graded>(Grader.Grade(_cloze, new Filled(texts)));

    private static string Message(params string[] texts) => Assert.IsType<Unreadable>(Grader.Grade(_cloze, new Filled(texts))).Message;
}
