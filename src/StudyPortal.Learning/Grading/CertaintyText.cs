namespace StudyPortal.Learning.Grading;

/// <summary>A certainty as one word, as it is posted and stored: <c>low</c>, <c>middle</c>, <c>high</c>.</summary>
public static class CertaintyText
{
    /// <summary>The word for a certainty.</summary>
    public static string Write(Certainty certainty) => certainty switch
    {
        Certainty.Low => "low",
        Certainty.Middle => "middle",
        Certainty.High => "high",
        _ => throw new System.Diagnostics.UnreachableException($"{certainty} has no word."),
    };

    /// <summary>The certainty of a word, or null where the word is not one that <see cref="Write"/> makes.</summary>
    public static Certainty? Parse(string? word) => word switch
    {
        "low" => Certainty.Low,
        "middle" => Certainty.Middle,
        "high" => Certainty.High,
        _ => null,
    };
}
