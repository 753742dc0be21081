namespace StudyPortal.Data.Quizzes;

/// <summary>The questions of an attempt as one text: <c>id@version id@version</c>. Ids are slugs and versions hexadecimal, so neither holds a separator.</summary>
internal static class AskedText
{
    public static string Write(IEnumerable<AskedQuestion> questions) => string.Join(' ', questions.Select(question => $"{question.Id}@{question.Version}"));

    public static IReadOnlyList<AskedQuestion> Read(string text) => [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(ReadOne)];

    private static AskedQuestion ReadOne(string text)
    {
        var at = text.IndexOf('@', StringComparison.Ordinal);
        return new AskedQuestion(text[..at], text[(at + 1)..]);
    }
}
