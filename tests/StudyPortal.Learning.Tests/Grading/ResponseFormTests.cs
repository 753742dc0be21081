using FsCheck;
using FsCheck.Fluent;
using StudyPortal.Learning.Grading;
using StudyPortal.Learning.Questions;
using StudyPortal.Simulation.World;
using static StudyPortal.Learning.Tests.Samples;

namespace StudyPortal.Learning.Tests.Grading;

public sealed class ResponseFormTests
{
    private static readonly SingleChoice _single = Single(Right(), Wrong());

    private static readonly MultipleChoice _multiple = Multiple(Right(), Wrong(), Right());

    private static readonly TrueFalse _statement = Statement(answer: true, Right(), Wrong());

    private static readonly Prediction _prediction = Foretold(Item(VerdictAnswer.Yes), Item(VerdictAnswer.No), Item(VerdictAnswer.Degraded));

    private static readonly Cloze _cloze = Gaps(Single(Right(), Wrong()), Number(1), Text(["etcdutl"]));

    private static readonly Matching _matching = Match(3, Pair(0), Pair(2));

    private static readonly Ordering _ordering = Steps(1, 0, 2);

    [Fact]
    public void Each_kind_is_read_from_its_fields()
    {
        Assert.Equal(new ChosenOption(1), Response(_single, ("option", ["1"])));
        Assert.Equal(new ChosenOptions([0, 2]), Response(_multiple, ("option", ["2", "0"])));
        Assert.Equal(new Judgement(Verdict: false, 1), Response(_statement, ("verdict", ["false"]), ("reason", ["1"])));
        Assert.Equal(new Typed(" 1 000 ms"), Response(Number(1000), ("text", [" 1 000 ms"])));
        Assert.Equal(new Typed("etcdutl"), Response(Text(["etcdutl"]), ("text", ["etcdutl"])));
        Assert.Equal(
            new Predicted([VerdictAnswer.No, VerdictAnswer.Degraded, VerdictAnswer.Yes]),
            Response(_prediction, ("item-0", ["no"]), ("item-1", ["partly"]), ("item-2", ["yes"])));
        Assert.Equal(new Filled(["1", " 2 ", "a|b"]), Response(_cloze, ("gap-0", ["1"]), ("gap-1", [" 2 "]), ("gap-2", ["a|b"])));
        Assert.Equal(new Matched([2, 2]), Response(_matching, ("match-0", ["2"]), ("match-1", ["2"])));
        Assert.Equal(new Ordered([2, 0, 1]), Response(_ordering, ("place-0", ["3"]), ("place-1", ["1"]), ("place-2", ["2"])));
    }

    [Fact]
    public void A_response_put_back_into_its_form_is_read_again_as_it_was()
    {
        (Question Question, Response Response)[] answers =
        [
            (_single, new ChosenOption(1)), (_multiple, new ChosenOptions([0, 2])), (_statement, new Judgement(Verdict: false, 1)), (Number(1000), new Typed(" 1 000 ms")),
            (_prediction, new Predicted([VerdictAnswer.No, VerdictAnswer.Degraded, VerdictAnswer.Yes])), (_cloze, new Filled(["1", " 2 ", "a|b"])),
            (_matching, new Matched([2, 2])), (_ordering, new Ordered([2, 0, 1])),
        ];

        foreach (var (question, response) in answers)
        {
            Assert.Equal(new Responded(response, Certainty.Middle), ResponseForm.Read(question, ResponseForm.Write(response, Certainty.Middle)));
            Assert.Equal(new Responded(response, Certainty: null), ResponseForm.Read(question, ResponseForm.Write(response, certainty: null)));
        }
    }

    [Theory]
    [InlineData("low", Certainty.Low)]
    [InlineData("middle", Certainty.Middle)]
    [InlineData("high", Certainty.High)]
    public void Certainty_comes_with_an_answer_of_any_kind(string word, Certainty certainty)
    {
        Assert.Equal(certainty, Assert.IsType<Responded>(Read(_single, [("option", ["1"]), ("certainty", [word])])).Certainty);
        Assert.Equal(certainty, Assert.IsType<Responded>(Read(Number(1), [("text", ["1"]), ("certainty", [word])])).Certainty);
        Assert.Equal(word, CertaintyText.Write(certainty));
    }

    [Fact]
    public void Certainty_may_be_left_out_and_alone_is_no_answer()
    {
        Assert.Null(Assert.IsType<Responded>(Read(_single, [("option", ["1"])])).Certainty);
        Assert.Equal("Choose an option first.", Message(_single, ("certainty", ["high"])));
    }

    [Fact]
    public void Nothing_chosen_is_asked_for()
    {
        Assert.Equal("Choose an option first.", Message(_single));
        Assert.Equal("Choose an option first.", Message(_multiple));
        Assert.Equal("Choose true or false first.", Message(_statement, ("reason", ["1"])));
        Assert.Equal("Choose a reason as well.", Message(_statement, ("verdict", ["true"])));
        Assert.Equal("Write an answer first.", Message(Number(1)));
        Assert.Equal("Write an answer first.", Message(Text(["a"]), ("text", ["  "])));
        Assert.Equal("Choose an answer for each item first.", Message(_prediction));
        Assert.Equal("Choose an answer for each item: 2 of 3 still without one.", Message(_prediction, ("item-1", ["no"])));
        Assert.Equal("Fill in the gaps first.", Message(_cloze, ("gap", ["1"]), ("gap-3", ["1"]), ("gap-1", ["  "])));
        Assert.Equal("Fill in each gap: 2 of 3 still empty.", Message(_cloze, ("gap-0", [""]), ("gap-2", ["etcdutl"])));
        Assert.Equal("Choose an answer for each item first.", Message(_matching, ("match-0", [""]), ("match-2", ["1"])));
        Assert.Equal("Choose an answer for each item: 1 of 2 still without one.", Message(_matching, ("match-0", ["1"])));
        Assert.Equal("Give each step its place first.", Message(_ordering, ("place", ["1"])));
        Assert.Equal("Give each step its place: 2 of 3 still without one.", Message(_ordering, ("place-0", ["1"]), ("place-1", [""])));
        Assert.Equal("Give each place to one step: place 2 has 2.", Message(_ordering, ("place-0", ["2"]), ("place-1", ["1"]), ("place-2", ["2"])));
    }

    [Fact]
    public void A_form_that_no_page_makes_is_turned_down()
    {
        Assert.Contains("does not fit", Message(_single, ("option", ["0", "1"])), StringComparison.Ordinal);
        Assert.Contains("does not fit", Message(_single, ("option", ["-1"])), StringComparison.Ordinal);
        Assert.Contains("does not fit", Message(_multiple, ("option", ["0", "0"])), StringComparison.Ordinal);
        Assert.Contains("does not fit", Message(_multiple, ("option", ["0", "1", "2", "3"])), StringComparison.Ordinal);
        Assert.Contains("does not fit", Message(_statement, ("verdict", ["yes"]), ("reason", ["0"])), StringComparison.Ordinal);
        Assert.Contains("does not fit", Message(Number(1), ("text", ["1", "2"])), StringComparison.Ordinal);
        Assert.Contains("does not fit", Message(_prediction, ("item-0", ["no"]), ("item-1", ["degraded"]), ("item-2", ["yes"])), StringComparison.Ordinal);
        Assert.Contains("does not fit", Message(_prediction, ("item-0", ["no"]), ("item-1", ["yes", "no"]), ("item-2", ["yes"])), StringComparison.Ordinal);
        Assert.Contains("does not fit", Message(_cloze, ("gap-0", ["1", "0"]), ("gap-1", ["1"]), ("gap-2", ["a"])), StringComparison.Ordinal);
        Assert.Contains("does not fit", Message(_matching, ("match-0", ["1", "2"]), ("match-1", ["1"])), StringComparison.Ordinal);
        Assert.Contains("does not fit", Message(_matching, ("match-0", ["2379"]), ("match-1", ["x"])), StringComparison.Ordinal);
        Assert.Contains("does not fit", Message(_ordering, ("place-0", ["0"]), ("place-1", ["1"]), ("place-2", ["2"])), StringComparison.Ordinal);
        Assert.Contains("does not fit", Message(_ordering, ("place-0", ["4"]), ("place-1", ["1"]), ("place-2", ["2"])), StringComparison.Ordinal);
        Assert.Contains("does not fit", Message(_single, ("option", ["1"]), ("certainty", ["very"])), StringComparison.Ordinal);
        Assert.Contains("does not fit", Message(_single, ("option", ["1"]), ("certainty", ["low", "high"])), StringComparison.Ordinal);
    }

    [Fact]
    public void No_posted_fields_make_it_or_the_grader_throw() =>
        Seeded.Holds(Generated.Questions.Zip(Gen.OneOf(Generated.Texts, Gen.Elements("yes", "partly", "no", "low", "high")).ArrayOf()), given =>
        {
            var form = new[] { "option", "verdict", "reason", "text", "item-0", "item-1", "item-2", "gap-0", "gap-1", "gap-2", "gap-3", "match-0", "match-1", "match-2", "match-3", "place-0", "place-1", "place-2", "place-3", "certainty" }.ToDictionary(name => name, _ => (IReadOnlyList<string>)given.Item2, StringComparer.Ordinal);
            return ResponseForm.Read(given.Item1, form) switch
            {
                Responded responded => Grader.Grade(given.Item1, responded.Response) is Graded or Unreadable,
                NotResponded none => none.Message.Length > 0,
                _ => false,
            };
        });

    private static Response Response(Question question, params (string Name, string[] Values)[] fields) =>
        Assert.IsType<Responded>(Read(question, fields)).Response;

    private static string Message(Question question, params (string Name, string[] Values)[] fields) =>
        Assert.IsType<NotResponded>(Read(question, fields)).Message;

    private static FormReading Read(Question question, (string Name, string[] Values)[] fields) =>
        ResponseForm.Read(question, fields.ToDictionary(field => field.Name, field => (IReadOnlyList<string>)field.Values, StringComparer.Ordinal));
}
