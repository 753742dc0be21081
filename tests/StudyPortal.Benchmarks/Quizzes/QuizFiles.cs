using StudyPortal.Benchmarks.Content;
using StudyPortal.Content.Files;

namespace StudyPortal.Benchmarks.Quizzes;

/// <summary>Content with one quiz of ten questions; each is answered by choosing one of three options, as most questions are.</summary>
internal static class QuizFiles
{
    public const string Quiz = "ten";
    public const int Questions = 10;
    public const int Options = 3;

    private const int Lessons = 3; // Their check-ins ask twelve questions.
    private const int BytesPerLesson = 4_000;

    public static void WriteTo(string directory)
    {
        var content = SyntheticContent.Create(Lessons, BytesPerLesson);
        foreach (var file in content.All.OfType<TextFile>()) Write(file.Path, file.Text);
        Write("portal.yml", ((TextFile)content.Find("portal.yml")!).Text + $"quizzes: [{Quiz}]\n");
        Write($"quizzes/{Quiz}.yml", FormattableString.Invariant($"title: Ten questions\nsummary: As many as anybody takes at once.\nask: {Questions}\nguides: [guide-0]\n"));

        void Write(string path, string text)
        {
            var file = Path.Combine(directory, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }
    }
}
