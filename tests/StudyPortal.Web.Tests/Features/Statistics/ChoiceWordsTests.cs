using StudyPortal.Learning.Statistics;
using StudyPortal.Web.Features.Statistics;
using StudyPortal.Web.Tests.Features.Quizzes;

namespace StudyPortal.Web.Tests.Features.Statistics;

public sealed class ChoiceWordsTests
{
    [Theory]
    [InlineData("single", "option:1", "Three")]
    [InlineData("multiple", "options:0,2", "2379 ; 6443")]
    [InlineData("true-false", "judgement:false,1", "False: Three")]
    [InlineData("numeric", "typed:3 members", "3 members")]
    [InlineData("short-text", "typed:<etcd>", "<etcd>")]
    [InlineData("prediction", "predicted:yes,no,partly", "Yes, No, In part")]
    [InlineData("match", "matched:1,0", "etcdctl: <6443>; member: 2380")]
    [InlineData("order", "ordered:2,0,1", "Remove; Add; Start it")]
    [InlineData("cloze", "filled:2|3|etcdctl", "<6443>; 3; etcdctl")]
    [InlineData("command", "typed:etcdctl get a", "etcdctl get a")]
    [InlineData("hot-spot", "pointed:cp1/etcd", "etcd on cp1")]
    [InlineData("single", "option:9", "9")]
    [InlineData("single", "gone", "gone")]
    public void A_stored_line_is_told_in_the_words_of_its_question(string kind, string line, string words) => Assert.Equal(words, ResponseWords.Of(Questions.OfKind(kind), line));

    [Theory]
    [InlineData("single", "<p>Two</p>", "<p>Three</p>")]
    [InlineData("true-false", "True", "False", "<p>Two</p>", "<p>Three</p>")]
    [InlineData("prediction", "Yes", "In part", "No", "Yes", "In part", "No", "Yes", "In part", "No")]
    [InlineData("match", "2379", "2380")]
    [InlineData("order", "Place 3", "Place 1", "Place 2")]
    [InlineData("cloze", "2379", "2380", "&lt;6443&gt;")]
    public void What_is_offered_is_named_part_by_part(string kind, params string[] names)
    {
        var question = Questions.OfKind(kind);
        var parts = QuestionAnalysis.Of(question, new AnswerTally()).Parts;
        Assert.Equal(names, parts.SelectMany(part => part.Choices.Select(choice => ChoiceWords.Html(question, part.Part, choice.Choice))), StringComparer.Ordinal);
        Assert.All(parts, part => Assert.Equal(kind == "single", ChoiceWords.NameHtml(question, part.Part) is null));
    }

    [Theory]
    [InlineData("single", 0, "1", "all-agree")]
    [InlineData("single", 0, "0", null)]
    [InlineData("true-false", 0, "false", null)]
    [InlineData("true-false", 1, "1", "all-agree")]
    [InlineData("prediction", 0, "yes", "reads-need-no-quorum")]
    [InlineData("match", 0, "0", null)]
    [InlineData("numeric", 0, "7", null)]
    public void A_wrong_choice_names_its_misconception(string kind, int part, string choice, string? misconception) =>
        Assert.Equal(misconception is null ? [] : [misconception], ChoiceWords.Misconceptions(Questions.OfKind(kind), part, new ChoiceCount(choice, IsRight: choice == "0" && kind == "single", 1, 1, null, null)), StringComparer.Ordinal);
}
