using StudyPortal.Learning.Questions;

namespace StudyPortal.Web.Features.Quizzes;

/// <summary>What a reader is told that a question asks for.</summary>
public static class KindWords
{
    public static string Of(Question question) => question switch
    {
        SingleChoice => "one answer",
        MultipleChoice => "one or more answers",
        TrueFalse => "true or false, and why",
        Numeric => "a number",
        ShortText => "a word or short phrase",
        Prediction => "what will the cluster do",
        Matching => "match each item",
        Ordering => "put the steps in order",
        Cloze => "fill in the gaps",
        TableToComplete => "complete the table",
        CommandToWrite => "a command",
        ManifestToEdit => "mend the manifest",
        HotSpot => "point at a part",
        _ => throw new System.Diagnostics.UnreachableException($"{question.GetType().Name} has no words."),
    };
}
