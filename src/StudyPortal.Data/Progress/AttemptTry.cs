namespace StudyPortal.Data.Progress;

/// <summary>One try at one question of an attempt.</summary>
/// <param name="Place">Of the question, from 0.</param>
/// <param name="Try">From 0.</param>
public readonly record struct AttemptTry(Guid Attempt, int Place, int Try)
{
    /// <summary>The key under which its answer is stored, so that no try is stored twice.</summary>
    public string Submission => string.Create(null, $"{Attempt}/{Place}/{Try}");
}
