using System.Collections.Immutable;
using StudyPortal.Learning.Questions;

namespace StudyPortal.Learning.Generators.Sketching;

/// <summary>Makes drills of one form.</summary>
/// <param name="Name">Slug, unique in its topic.</param>
/// <param name="Objective">Id of the objective that its drills test, unless one says otherwise.</param>
/// <param name="Easiest">The easiest difficulty at which it appears.</param>
/// <param name="Hardest">The hardest difficulty at which it appears.</param>
/// <param name="Draw">Draws one drill of a difficulty.</param>
/// <param name="Sources">Where its statements can be read up, unless a drill says otherwise.</param>
internal sealed record DrillTemplate(string Name, string Objective, int Easiest, int Hardest, Func<Dice, int, Sketch> Draw, ImmutableArray<SourceLink> Sources)
{
    /// <summary>Wrong options of a question with one right option.</summary>
    private const int MostWrong = 3;

    public bool Suits(int difficulty) => difficulty >= Easiest && difficulty <= Hardest;

    public Question Make(DrillId id, Dice dice)
    {
        var sketch = Draw(dice, id.Difficulty);
        var about = sketch.About ?? new Subject(Objective, Sources);
        var head = new QuestionHead(
            id.ToString(), "", about.Objective, id.Difficulty, Markup.Blocks(sketch.Prompt), [], Markup.Blocks(sketch.Explanation), about.Sources);
        Question question = sketch switch
        {
            ChoiceSketch choice => new SingleChoice(head, Options(choice, dice)),
            TickSketch ticks => new MultipleChoice(head, dice.Shuffle([.. ticks.Right.Select(Right), .. ticks.Wrong.Select(Wrong)])),
            NumberSketch number => new Numeric(head, number.Answer, number.Tolerance, number.Unit, number.Units, Mistakes(number)),
            TextSketch text => new ShortText(head, text.Answers, text.NearMisses),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        return question with { Head = head with { Version = QuestionHash.Of(question) } };
    }

    private static IReadOnlyList<Option> Options(ChoiceSketch choice, Dice dice)
    {
        var wrong = choice.Wrong.Where(option => option.Text != choice.Right.Text).DistinctBy(option => option.Text, StringComparer.Ordinal).ToList();
        return dice.Shuffle([Right(choice.Right), .. dice.Some(wrong, MostWrong).Select(Wrong)]);
    }

    private static List<NumericMistake> Mistakes(NumberSketch number)
    {
        var mistakes = new List<NumericMistake>();
        foreach (var slip in number.Slips)
        {
            var isTaken = Math.Abs(slip.Value - number.Answer) <= number.Tolerance || mistakes.Any(mistake => Math.Abs(mistake.Value - slip.Value) <= number.Tolerance);
            if (!isTaken && slip.Value >= 0)
                mistakes.Add(new NumericMistake(slip.Value, Markup.Blocks(slip.Remark), slip.Belief));
        }

        return mistakes;
    }

    private static Option Right(Choice choice) => new(Markup.Inline(choice.Text), IsRight: true, Markup.Blocks(choice.Remark), Misconception: null);

    private static Option Wrong(Choice choice) => new(Markup.Inline(choice.Text), IsRight: false, Markup.Blocks(choice.Remark), choice.Belief);
}
