using System.Collections.Immutable;
using StudyPortal.Learning.Generators.Sketching;
using StudyPortal.Simulation.Kernel;

namespace StudyPortal.Learning.Generators;

/// <summary>A catalogue of templates about one subject.</summary>
public sealed class DrillTopic
{
    /// <summary>The hardest difficulty; the easiest is 1.</summary>
    public const int Hardest = 3;

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

    /// <summary>The drill of this seed: the same one in every run and on every machine. A difficulty outside 1 to <see cref="Hardest"/> is a bug.</summary>
    public Drill Draw(ulong seed, int difficulty)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(difficulty, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(difficulty, Hardest);
        var id = new DrillId(Name, difficulty, seed);

        // Neighbouring seeds, and the same seed at another difficulty, shall have nothing in common.
        var dice = new Dice(new Prng(seed).Fork($"{Name}/{difficulty}"));
        var template = dice.Pick(_byDifficulty[difficulty - 1]);
        return new Drill(id, template.Name, template.Make(id, dice));
    }
}
