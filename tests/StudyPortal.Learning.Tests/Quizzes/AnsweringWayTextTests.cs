using StudyPortal.Learning.Quizzes;

namespace StudyPortal.Learning.Tests.Quizzes;

public sealed class AnsweringWayTextTests
{
    [Fact]
    public void Every_way_is_one_word_and_comes_back_from_it()
    {
        Assert.Equal(["immediate", "deferred", "exam"], AnsweringWayText.All);
        Assert.Equal(Enum.GetValues<AnsweringWay>().Cast<AnsweringWay?>(), AnsweringWayText.All.Select(AnsweringWayText.Parse));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Exam")]
    [InlineData("exams")]
    public void Any_other_text_is_no_way(string? word) => Assert.Null(AnsweringWayText.Parse(word));
}
