namespace StudyPortal.Learning.Questions;

/// <summary>One question as its author wrote it. Every text named Html is rendered and safe to print as it stands.</summary>
public abstract record Question(QuestionHead Head)
{
    /// <summary>Slug, unique in the catalogue.</summary>
    public string Id => Head.Id;
}

/// <summary>Exactly one option is right.</summary>
public sealed record SingleChoice(QuestionHead Head, IReadOnlyList<Option> Options) : Question(Head);

/// <summary>Some options are right; the score is partial (right ticks less wrong ticks, never under zero).</summary>
public sealed record MultipleChoice(QuestionHead Head, IReadOnlyList<Option> Options) : Question(Head);

/// <summary>A statement to judge, and the reason for the judgement: half of the score each, the reason counting only with the right verdict.</summary>
public sealed record TrueFalse(QuestionHead Head, bool Answer, IReadOnlyList<Option> Reasons) : Question(Head);

/// <summary>A number, right within an absolute tolerance.</summary>
/// <param name="Unit">The unit asked for, or null for a bare number.</param>
/// <param name="Units">Other units that an answer may carry, each as a multiple of <paramref name="Unit"/>.</param>
public sealed record Numeric(
    QuestionHead Head, decimal Answer, decimal Tolerance, string? Unit, IReadOnlyDictionary<string, decimal> Units,
    IReadOnlyList<NumericMistake> Mistakes) : Question(Head);

/// <summary>A word or a short phrase, compared without case and surplus white space.</summary>
public sealed record ShortText(QuestionHead Head, IReadOnlyList<string> Answers, IReadOnlyList<NearMiss> NearMisses) : Question(Head);

/// <summary>What a cluster will do, foretold item by item before it does it; the score is the share of items foretold rightly.</summary>
/// <param name="Items">At least one.</param>
public sealed record Prediction(QuestionHead Head, IReadOnlyList<PredictedItem> Items) : Question(Head);
