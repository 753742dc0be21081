using StudyPortal.Simulation.World;

namespace StudyPortal.Learning.Grading;

/// <summary>What a learner gave as an answer. <see cref="ResponseText"/> turns it into one stored line and back.</summary>
public abstract record Response;

/// <summary>Index (from 0, in authored order) of the option taken.</summary>
public sealed record ChosenOption(int Index) : Response;

/// <summary>Indexes (from 0, ascending, distinct) of the options ticked; may be empty.</summary>
public sealed record ChosenOptions(IReadOnlyList<int> Indexes) : Response
{
    public bool Equals(ChosenOptions? other) => other is not null && Indexes.SequenceEqual(other.Indexes);

    public override int GetHashCode() => Indexes.Count;
}

/// <summary>The verdict on a statement and the index of the reason given for it.</summary>
public sealed record Judgement(bool Verdict, int Reason) : Response;

/// <summary>The id of the part of a picture that was pointed at.</summary>
public sealed record Pointed(string Part) : Response;

/// <summary>What was typed into a number or text field, or made of a manifest, as it was typed.</summary>
public sealed record Typed(string Text) : Response;

/// <summary>What is foretold for each item, in the order of the question.</summary>
public sealed record Predicted(IReadOnlyList<VerdictAnswer> Answers) : Response
{
    public bool Equals(Predicted? other) => other is not null && Answers.SequenceEqual(other.Answers);

    public override int GetHashCode() => Answers.Count;
}

/// <summary>What was put into each gap, in the order of the question: as it was typed, or the index (from 0) of the option taken.</summary>
public sealed record Filled(IReadOnlyList<string> Texts) : Response
{
    public bool Equals(Filled? other) => other is not null && Texts.SequenceEqual(other.Texts, StringComparer.Ordinal);

    public override int GetHashCode() => Texts.Count;
}

/// <summary>The index (from 0) of the answer taken for each item, in the order of the question.</summary>
public sealed record Matched(IReadOnlyList<int> Answers) : Response
{
    public bool Equals(Matched? other) => other is not null && Answers.SequenceEqual(other.Answers);

    public override int GetHashCode() => Answers.Count;
}

/// <summary>The place (from 0) given to each step, in the order in which the question shows them.</summary>
public sealed record Ordered(IReadOnlyList<int> Places) : Response
{
    public bool Equals(Ordered? other) => other is not null && Places.SequenceEqual(other.Places);

    public override int GetHashCode() => Places.Count;
}
