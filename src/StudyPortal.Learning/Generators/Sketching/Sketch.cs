using System.Collections.Immutable;
using StudyPortal.Learning.Questions;

namespace StudyPortal.Learning.Generators.Sketching;

/// <summary>What a template says of one drill, in the small markup of <see cref="Markup"/>, before it becomes a question.</summary>
internal abstract record Sketch(string Prompt, string Explanation)
{
    /// <summary>What it is about, where that differs from drill to drill of its template.</summary>
    public Subject? About { get; init; }
}

/// <summary>One option is right. Wrong ones may repeat each other; so many are taken as a question shows.</summary>
internal sealed record ChoiceSketch(string Prompt, Choice Right, ImmutableArray<Choice> Wrong, string Explanation) : Sketch(Prompt, Explanation);

/// <summary>Some options are right. All are shown.</summary>
internal sealed record TickSketch(string Prompt, ImmutableArray<Choice> Right, ImmutableArray<Choice> Wrong, string Explanation) : Sketch(Prompt, Explanation);

/// <summary>A number. Slips that are right by chance, or that another slip already stands for, fall away.</summary>
internal sealed record NumberSketch(string Prompt, decimal Answer, string? Unit, ImmutableArray<Slip> Slips, string Explanation) : Sketch(Prompt, Explanation)
{
    public decimal Tolerance { get; init; }

    /// <summary>Other units that an answer may carry, each as a multiple of the unit.</summary>
    public ImmutableDictionary<string, decimal> Units { get; init; } = [];
}

/// <summary>A word or a short text.</summary>
internal sealed record TextSketch(string Prompt, ImmutableArray<string> Answers, ImmutableArray<NearMiss> NearMisses, string Explanation)
    : Sketch(Prompt, Explanation);
