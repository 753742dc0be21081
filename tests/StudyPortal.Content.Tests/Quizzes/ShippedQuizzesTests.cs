using StudyPortal.Learning.Quizzes;

namespace StudyPortal.Content.Tests.Quizzes;

/// <summary>The quizzes of the repository's own content.</summary>
public sealed class ShippedQuizzesTests
{
    [Fact]
    public void Every_guide_has_a_quiz_of_its_own_and_none_has_errors()
    {
        Assert.DoesNotContain(ShippedContent.Load.Errors, error => error.File.StartsWith("quizzes/", StringComparison.Ordinal));
        var slugs = ShippedContent.Load.Sound.Quizzes.Select(quiz => quiz.Slug).ToHashSet(StringComparer.Ordinal);
        Assert.Superset(ShippedContent.Load.Sound.Guides.Select(guide => guide.Slug).ToHashSet(StringComparer.Ordinal), slugs);
    }

    [Fact]
    public void The_mixed_exam_asks_twenty_questions_of_all_guides_in_forty_minutes()
    {
        var exam = ShippedContent.Load.Sound.FindQuiz("mixed-exam")!;
        Assert.Equal((20, TimeSpan.FromMinutes(40)), (exam.Asked, exam.Limit));
        Assert.Equal([AnsweringWay.Exam], exam.Ways);
        var objectives = ShippedContent.Load.Sound.Guides.SelectMany(guide => guide.Lessons).SelectMany(lesson => lesson.Objectives);
        Assert.Superset(objectives.ToHashSet(StringComparer.Ordinal), exam.Objectives.ToHashSet(StringComparer.Ordinal));
    }

    [Fact]
    public void No_quiz_asks_so_many_of_what_it_holds_that_a_second_attempt_is_the_same()
    {
        foreach (var quiz in ShippedContent.Load.Sound.Quizzes)
            Assert.True(quiz.Questions.Count * 3 >= quiz.Asked * 4, $"{quiz.Slug} asks {quiz.Asked} of {quiz.Questions.Count}");
    }
}
