using StudyPortal.Learning.Questions;
using StudyPortal.Learning.Quizzes;

namespace StudyPortal.Content.Tests.Loading;

public sealed class QuizTests
{
    private const string Short = "quizzes/short.yml";

    [Fact]
    public void Quizzes_stand_in_authored_order()
    {
        var reversed = CatalogueLoader.Load(SampleContent.Files.Edit("portal.yml", "[short, everything]", "[everything, short]"));
        Assert.Equal(["short", "everything"], Whole().Quizzes.Select(quiz => quiz.Slug), StringComparer.Ordinal);
        Assert.Equal(["everything", "short"], reversed.Sound.Quizzes.Select(quiz => quiz.Slug), StringComparer.Ordinal);
        Assert.Null(Whole().FindQuiz("shorts"));
    }

    [Fact]
    public void A_quiz_has_everything_that_its_file_says()
    {
        var quiz = Whole().FindQuiz("everything")!;
        Assert.Equal(("Everything", CertaintyUse.Always, TimeSpan.FromMinutes(20), 4), (quiz.Title, quiz.Certainty, quiz.Limit, quiz.Asked));
        Assert.Equal([AnsweringWay.Deferred, AnsweringWay.Exam], quiz.Ways);
        Assert.Contains("<em>more</em>", quiz.SummaryHtml, StringComparison.Ordinal);
    }

    [Fact]
    public void What_an_author_leaves_out_is_the_usual()
    {
        var quiz = Whole().FindQuiz("short")!;
        Assert.Equal([AnsweringWay.Immediate, AnsweringWay.Deferred], quiz.Ways);
        Assert.Equal((CertaintyUse.Optional, null, 2), (quiz.Certainty, quiz.Limit, quiz.Asked));
        var timed = CatalogueLoader.Load(SampleContent.Files.Edit(Short, "title: Short", "title: Short\nminutes: 5")).Sound.FindQuiz("short")!;
        Assert.Equal(Enum.GetValues<AnsweringWay>(), timed.Ways);
    }

    [Fact]
    public void A_quiz_holds_what_it_names_then_what_lessons_ask_then_what_tests_its_objectives()
    {
        var quiz = Whole().FindQuiz("everything")!;
        Assert.Equal(
            ["first-table", "first-five", "first-statement", "first-number", "first-who", "first-cloze", "first-match", "first-command", "first-manifest", "first-spot", "first-borrowed", "first-tool"],
            quiz.Questions.Select(question => question.Id), StringComparer.Ordinal);
        Assert.All(quiz.Questions, question => Assert.Equal(Whole().Questions[question.Id].Head.Objective, question.Objective));
    }

    [Fact]
    public void A_guide_stands_for_all_its_lessons_and_what_a_diagram_asks_is_not_drawn()
    {
        var load = CatalogueLoader.Load(SampleContent.Files.Edit(Short, "questions: [first-match, first-order]", "guides: [demo]\nobjectives: [quorum-arithmetic, port-roles]"));
        Assert.Empty(load.Errors);
        Assert.Equal(
            load.Sound.Questions.Values.Where(question => question is not Prediction).Select(question => question.Id).Order(StringComparer.Ordinal),
            load.Sound.FindQuiz("short")!.Questions.Select(question => question.Id).Order(StringComparer.Ordinal));
        Assert.Contains(load.Sound.Questions.Values, question => question is Prediction);
    }

    [Fact]
    public void A_broken_question_is_left_out_and_fewer_are_asked()
    {
        var load = CatalogueLoader.Load(SampleContent.Files.Edit("questions/gaps.md", "kind: match", "kind: mach"));
        var quiz = load.Sound.FindQuiz("short")!;
        Assert.Equal(("first-order", 1), (Assert.Single(quiz.Questions).Id, quiz.Asked));
    }

    [Fact]
    public void A_broken_quiz_is_left_out_and_the_others_stay()
    {
        var load = CatalogueLoader.Load(SampleContent.Files.Edit(Short, "title: Short", "tilte: Short"));
        Assert.Equal("everything", Assert.Single(load.Sound.Quizzes).Slug);
        Assert.Null(load.Catalogue);
    }

    [Fact]
    public void A_portal_yml_that_cannot_be_read_hides_no_quiz()
    {
        var load = CatalogueLoader.Load(SampleContent.Files.With("portal.yml", "- nothing\n"));
        Assert.Equal(["everything", "short"], load.Sound.Quizzes.Select(quiz => quiz.Slug), StringComparer.Ordinal);
    }

    [Fact]
    public void The_version_changes_with_the_file_and_with_what_it_holds_and_with_nothing_else()
    {
        var version = Whole().FindQuiz("everything")!.Version;
        Assert.NotEqual(version, VersionAfter("quizzes/everything.yml", "ask: 4", "ask: 5"), StringComparer.Ordinal);
        Assert.NotEqual(version, VersionAfter("guides/demo/01-first.md", "- first-number\n", ""), StringComparer.Ordinal);
        Assert.Equal(version, VersionAfter(Short, "Two questions.", "Both questions."), StringComparer.Ordinal);
        Assert.Equal(version, VersionAfter("questions/choices.md", "Members meet on port 2380.", "They meet elsewhere."), StringComparer.Ordinal);

        static string VersionAfter(string path, string before, string after) =>
            CatalogueLoader.Load(SampleContent.Files.Edit(path, before, after)).Sound.FindQuiz("everything")!.Version;
    }

    private static Catalogue Whole() => SampleContent.Loaded.Catalogue!;
}
