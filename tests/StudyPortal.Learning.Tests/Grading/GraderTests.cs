using System.Globalization;
using FsCheck.Fluent;
using StudyPortal.Learning.Grading;
using StudyPortal.Learning.Questions;
using StudyPortal.Simulation.World;

namespace StudyPortal.Learning.Tests.Grading;

public sealed class GraderTests
{
    [Fact]
    public void No_response_makes_it_throw_and_every_score_lies_between_nothing_and_one() =>
        Seeded.Holds(Generated.Questions.Zip(Generated.Responses), pair =>
            Grader.Grade(pair.Item1, pair.Item2) is Unreadable { Message.Length: > 0 } or Graded { Score: >= 0 and <= 1 });

    [Fact]
    public void Misconceptions_are_named_once_and_never_with_a_right_answer() =>
        Seeded.Holds(Generated.Questions.Zip(Generated.Responses), pair =>
            Grader.Grade(pair.Item1, pair.Item2) is not Graded grade
            || (grade.Misconceptions.Distinct(StringComparer.Ordinal).Count() == grade.Misconceptions.Count && !(grade.IsRight && grade.Misconceptions.Count > 0)));

    [Fact]
    public void The_same_response_gets_the_same_grade() =>
        Seeded.Holds(Generated.Questions.Zip(Generated.Responses), pair =>
            (Grader.Grade(pair.Item1, pair.Item2), Grader.Grade(pair.Item1, pair.Item2)) switch
            {
                (Graded one, Graded two) => one.Score == two.Score && one.Feedback.SequenceEqual(two.Feedback),
                var (one, two) => one == two,
            });

    [Fact]
    public void The_right_answer_gets_one() =>
        Seeded.Holds(Generated.Questions, question =>
            RightAnswer(question) is not { } response || Grader.Grade(question, response) is Graded { IsRight: true });

    [Fact]
    public void Anything_but_exactly_the_right_ticks_gets_less_than_one() =>
        Seeded.Holds(Generated.Questions.Where(question => question is MultipleChoice).Zip(Generated.Responses), pair =>
            RightAnswer(pair.Item1) is { } right && Grader.Grade(pair.Item1, pair.Item2) is Graded { IsRight: true } && pair.Item2 is ChosenOptions ticked
                ? ((ChosenOptions)right).Indexes.SequenceEqual(ticked.Indexes.Order())
                : true);

    [Fact]
    public void A_response_of_another_kind_is_unreadable()
    {
        Question[] questions =
        [
            Samples.Single(Samples.Right()), Samples.Multiple(Samples.Right()), Samples.Statement(answer: true, Samples.Right()), Samples.Number(1), Samples.Text(["1"]),
            Samples.Foretold(Samples.Item(VerdictAnswer.No)), Samples.Gaps(Samples.Number(1)), Samples.Match(3, Samples.Pair(1)), Samples.Steps(1, 0, 2),
        ];
        Response[] responses =
        [
            new ChosenOption(0), new ChosenOptions([0]), new Judgement(Verdict: true, 0), new Typed("1"), new Typed("1"), new Predicted([VerdictAnswer.No]),
            new Filled(["1"]), new Matched([1]), new Ordered([1, 0, 2]),
        ];
        for (var i = 0; i < questions.Length; i++)
        {
            foreach (var response in responses.Where(response => response.GetType() != responses[i].GetType()))
                Assert.IsType<Unreadable>(Grader.Grade(questions[i], response));
            Assert.True(Assert.IsType<Graded>(Grader.Grade(questions[i], responses[i])).IsRight);
        }
    }

    private static Response? RightAnswer(Question question) => question switch
    {
        SingleChoice single => single.Options.Index().Where(entry => entry.Item.IsRight).Select(entry => new ChosenOption(entry.Index)).FirstOrDefault(),
        MultipleChoice multiple => new ChosenOptions([.. multiple.Options.Index().Where(entry => entry.Item.IsRight).Select(entry => entry.Index)]),
        TrueFalse statement => statement.Reasons.Index().Where(entry => entry.Item.IsRight)
            .Select(entry => new Judgement(statement.Answer, entry.Index)).FirstOrDefault(),
        Numeric { Answer: >= -1e18m and <= 1e18m } numeric => new Typed(numeric.Answer.ToString(CultureInfo.InvariantCulture)),
        ShortText => new Typed("etcdutl"),
        Prediction prediction => new Predicted([.. prediction.Items.Select(item => item.Answer)]),
        CommandToWrite => new Typed("etcdctl member list"),
        Matching matching => new Matched([.. matching.Items.Select(item => item.Answer)]),
        Ordering ordering => new Ordered([.. ordering.Steps.Select(step => step.Place)]),
        Gapped gapped => gapped.Gaps.Select(gap => RightAnswer(gap.Asked)).ToList() is var answers && answers.TrueForAll(answer => answer is not null)
            ? new Filled([.. answers.Select(answer => answer is ChosenOption chosen ? $"{chosen.Index}" : ((Typed)answer!).Text)])
            : null,
        _ => null,
    };
}
