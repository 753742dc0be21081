using System.Globalization;
using StudyPortal.Learning.Grading;
using StudyPortal.Learning.Questions;
using StudyPortal.Simulation.World;

namespace StudyPortal.Web.Features.Demo;

/// <summary>What somebody who knows answers.</summary>
internal static class DemoResponses
{
    public static Response Right(Question question) => question switch
    {
        SingleChoice single => new ChosenOption(RightOf(single.Options)),
        MultipleChoice several => new ChosenOptions([.. several.Options.Index().Where(option => option.Item.IsRight).Select(option => option.Index)]),
        TrueFalse judged => new Judgement(judged.Answer, RightOf(judged.Reasons)),
        Numeric number => new Typed(Number(number, number.Answer)),
        ShortText text => new Typed(text.Answers[0]),
        Prediction foretold => new Predicted([.. foretold.Items.Select(item => item.Answer)]),
        Matching matched => new Matched([.. matched.Items.Select(item => item.Answer)]),
        Ordering ordered => new Ordered([.. ordered.Steps.Select(step => step.Place)]),
        Gapped gapped => new Filled([.. gapped.Gaps.Select(gap => Text(Right(gap.Asked)))]),
        CommandToWrite command => new Typed(command.Commands[0]),
        ManifestToEdit manifest => new Typed(manifest.Solution),
        HotSpot picture => new Pointed(picture.Spots.First(spot => spot.IsRight).Part),
        _ => throw new System.Diagnostics.UnreachableException($"{question.GetType().Name} has no right response."),
    };

    public static int RightOf(IReadOnlyList<Option> options) => options.Index().First(option => option.Item.IsRight).Index;

    public static string Number(Numeric question, decimal value) =>
        string.Create(CultureInfo.InvariantCulture, $"{value}{(question.Unit is { } unit ? " " + unit : "")}");

    /// <summary>What is put into a gap.</summary>
    public static string Text(Response response) => response switch
    {
        ChosenOption chosen => chosen.Index.ToString(CultureInfo.InvariantCulture),
        Typed typed => typed.Text,
        _ => throw new System.Diagnostics.UnreachableException($"{response.GetType().Name} fills no gap."),
    };
}
