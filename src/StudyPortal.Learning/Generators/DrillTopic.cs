using System.Collections.Immutable;
using StudyPortal.Learning.Generators.Sketching;
using StudyPortal.Simulation.Kernel;

namespace StudyPortal.Learning.Generators;

/// <summary>A catalogue of templates about one subject.</summary>
public sealed class DrillTopic
{
    /// <summary>The hardest difficulty; the easiest is 1.</summary>
    public const int Hardest = 3;

    private const int MostDraws = 16;

    private readonly ImmutableArray<ImmutableArray<DrillTemplate>> _byDifficulty;

    internal DrillTopic(string name, string title, string summary, IEnumerable<DrillTemplate> templates)
    {
        (Name, Title, Summary, Catalogue) = (name, title, summary, [.. templates]);
        _byDifficulty = [.. Enumerable.Range(1, Hardest).Select(difficulty => Catalogue.Where(template => template.Suits(difficulty)).ToImmutableArray())];
    }

    /// <summary>One word of lower-case letters: part of addresses.</summary>
    public string Name { get; }

    /// <summary>Plain text, for headings.</summary>
    public string Title { get; }

    /// <summary>Plain text, one sentence.</summary>
    public string Summary { get; }

    /// <summary>Names of all templates.</summary>
    public ImmutableArray<string> Templates => [.. Catalogue.Select(template => template.Name)];

    internal ImmutableArray<DrillTemplate> Catalogue { get; }

    /// <summary>Name of the template that makes the drill of this seed, without making it.</summary>
    public string TemplateOf(ulong seed, int difficulty) => Begin(seed, difficulty).Template.Name;

    /// <summary>A drill whose template is none of these, where one is found within a few draws; otherwise any.</summary>
    /// <param name="source">Where seeds are drawn from.</param>
    /// <param name="difficulty">1 to <see cref="Hardest"/>.</param>
    /// <param name="avoided">Templates of the drills before: a learner is not asked the same form twice in a row.</param>
    public DrillId Choose(Prng source, int difficulty, IEnumerable<string> avoided)
    {
        var known = avoided.ToHashSet(StringComparer.Ordinal);
        var (seed, after) = source.Next();
        for (var draws = 1; draws < MostDraws && known.Contains(TemplateOf(seed, difficulty)); draws++)
            (seed, after) = after.Next();
        return new DrillId(Name, difficulty, seed);
    }

    /// <summary>The drill of this seed: the same one in every run and on every machine. A difficulty outside 1 to <see cref="Hardest"/> is a bug.</summary>
    public Drill Draw(ulong seed, int difficulty)
    {
        var (template, dice) = Begin(seed, difficulty);
        var id = new DrillId(Name, difficulty, seed);
        return new Drill(id, template.Name, template.Make(id, dice));
    }

    private (DrillTemplate Template, Dice Dice) Begin(ulong seed, int difficulty)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(difficulty, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(difficulty, Hardest);

        // Neighbouring seeds, and the same seed at another difficulty, shall have nothing in common.
        var dice = new Dice(new Prng(seed).Fork($"{Name}/{difficulty}"));
        return (dice.Pick(_byDifficulty[difficulty - 1]), dice);
    }
}
