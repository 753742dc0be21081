using StudyPortal.Learning.Grading;

namespace StudyPortal.Learning.Tests.Grading;

public sealed class SpotGradingTests
{
    [Theory]
    [InlineData("cp1/etcd", 1, "<p>Yes.</p>", null)]
    [InlineData("cp1", 0, "<p>Too coarse.</p>", "node-is-etcd")]
    [InlineData("cp1:2379", 0, "<p>No.</p>", null)]
    public void A_part_is_right_or_hears_why_not(string part, int score, string feedback, string? belief)
    {
        var grade = Assert.IsType<Graded>(Grader.Grade(Samples.Picture, new Pointed(part)));

        Assert.Equal(score, grade.Score);
        Assert.Equal(feedback, Assert.Single(grade.Feedback).Html);
        Assert.Equal(belief, grade.Misconceptions.SingleOrDefault());
    }

    [Theory]
    [InlineData("cp2")]
    [InlineData("")]
    public void What_cannot_be_chosen_is_no_answer(string part) => Assert.IsType<Unreadable>(Grader.Grade(Samples.Picture, new Pointed(part)));

    [Fact]
    public void A_form_holds_one_part()
    {
        Assert.Equal(new Pointed("cp1"), Assert.IsType<Responded>(Read("cp1")).Response);
        Assert.Equal("Choose a part of the picture first.", Assert.IsType<NotResponded>(Read()).Message);
        Assert.IsType<NotResponded>(Read("cp1", "cp2"));
    }

    [Fact]
    public void A_part_survives_storing() => Assert.Equal(new Pointed("cp1--cp2"), ResponseText.Parse("pointed:cp1--cp2"));

    private static FormReading Read(params string[] parts) =>
        ResponseForm.Read(Samples.Picture, new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal) { [ResponseForm.PartField] = parts });
}
