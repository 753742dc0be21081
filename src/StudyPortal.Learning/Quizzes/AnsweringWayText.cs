namespace StudyPortal.Learning.Quizzes;

/// <summary>A way of answering as one word, as it is authored, posted and stored: <c>immediate</c>, <c>deferred</c>, <c>exam</c>.</summary>
public static class AnsweringWayText
{
    /// <summary>All words, in the order in which the ways are offered.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Enum.GetValues<AnsweringWay>().Select(Write)];

    /// <summary>The word for a way.</summary>
    public static string Write(AnsweringWay way) => way switch
    {
        AnsweringWay.Immediate => "immediate",
        AnsweringWay.Deferred => "deferred",
        AnsweringWay.Exam => "exam",
        _ => throw new System.Diagnostics.UnreachableException($"{way} has no word."),
    };

    /// <summary>The way of a word, or null where the word is not one that <see cref="Write"/> makes.</summary>
    public static AnsweringWay? Parse(string? word) => word switch
    {
        "immediate" => AnsweringWay.Immediate,
        "deferred" => AnsweringWay.Deferred,
        "exam" => AnsweringWay.Exam,
        _ => null,
    };
}
