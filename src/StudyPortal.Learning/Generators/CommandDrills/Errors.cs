using System.Collections.Immutable;
using StudyPortal.Learning.Generators.Sketching;

namespace StudyPortal.Learning.Generators.CommandDrills;

/// <summary>What messages mean.</summary>
internal static class Errors
{
    public static Sketch Cause(Dice dice, int difficulty)
    {
        var (names, all) = Draw(dice);
        var error = dice.Pick(difficulty == 1 ? all[..8] : all);
        return new ChoiceSketch(
            $"You look after {names.Node} ({names.Address}). {error.Where}:\n\n    {error.Text}\n\nWhat is the cause?",
            new(error.Cause, "Right."),
            [.. all.Where(other => other.Family != error.Family).Select(other => new Choice(other.Cause, $"Then it would say `{Shortened(other.Text)}`."))],
            $"`{Shortened(error.Text)}`: {char.ToLowerInvariant(error.Cause[0])}{error.Cause[1..]}.");
    }

    public static Sketch Message(Dice dice, int difficulty)
    {
        var (names, all) = Draw(dice);
        var error = dice.Pick(all);
        return new ChoiceSketch(
            $"You look after {names.Node} ({names.Address}). {error.Cause}. Which message goes with it?",
            new($"`{error.Text}`", "Right."),
            [.. all.Where(other => other.Family != error.Family).Select(other => new Choice($"`{other.Text}`", $"{other.Cause}: that goes with this message."))],
            $"{error.Where}: `{error.Text}`");
    }

    private static (Names Names, ImmutableArray<Error> All) Draw(Dice dice)
    {
        var names = Names.Draw(dice);
        return (names, Error.All(names));
    }

    private static string Shortened(string text) => text.Length > 60 ? text[..60] + "…" : text;
}
