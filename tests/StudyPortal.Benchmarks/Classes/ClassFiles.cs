using System.Globalization;
using System.Text;
using StudyPortal.Benchmarks.Content;
using StudyPortal.Content.Files;

namespace StudyPortal.Benchmarks.Classes;

/// <summary>Content of the size that classes are promised for: the portal's own has fewer questions.</summary>
internal static class ClassFiles
{
    public const int Lessons = 50;
    public const int Questions = 500;
    public const int Objectives = 60;
    public const int Beliefs = 40;

    private const int BytesPerLesson = 3_000;
    private const int PerLesson = Questions / Lessons;

    /// <summary>Id of a question by its number.</summary>
    public static string QuestionOf(int question) => Invariant($"lesson-{question / PerLesson}-{question % PerLesson}");

    public static string ObjectiveOf(int question) => Invariant($"objective-{question % Objectives}");

    public static string BeliefOf(int question) => Invariant($"belief-{question % Beliefs}");

    public static string LessonOf(int lesson) => Invariant($"guide-0/lesson-{lesson}");

    public static void WriteTo(string directory)
    {
        var content = SyntheticContent.Create(Lessons, BytesPerLesson);
        foreach (var file in content.All.OfType<TextFile>()) Write(file.Path, file.Text);
        Write("objectives.yml", Text(
            "domains:\n  - {id: CA, title: Cluster, weight: 60}\n  - {id: TS, title: Trouble, weight: 40}\nobjectives:\n  - {id: all, title: Everything, domain: CA}\n",
            Objectives, objective => $"  - {{id: objective-{objective}, title: Objective {objective}, domain: {(objective % 2 == 0 ? "CA" : "TS")}}}\n"));
        Write("misconceptions.yml", Text("", Beliefs, belief => $$"""
            - id: belief-{{belief}}
              belief: Belief {{belief}} is what many bring along.
              truth: More than half are needed.
              sources: [{title: etcd, url: "https://etcd.io/docs/v3.6/"}]
              healed-by: /guides/guide-0/lesson-0#part-0

            """));
        for (var lesson = 0; lesson < Lessons; lesson++) Write(Invariant($"questions/topic-{lesson}.md"), Topic(lesson));

        void Write(string path, string text)
        {
            var file = Path.Combine(directory, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }
    }

    private static string Topic(int lesson) => Text(Invariant($"---\ntitle: Topic {lesson}\n---\n"), PerLesson, place =>
    {
        var question = (lesson * PerLesson) + place;
        return $"{SyntheticContent.QuestionText(QuestionOf(question), ObjectiveOf(question), 1 + (place % 3), BeliefOf(question))}";
    });

    private static string Text(string head, int count, Func<int, FormattableString> part)
    {
        var text = new StringBuilder(head);
        for (var number = 0; number < count; number++) text.Append(Invariant(part(number)));
        return text.ToString();
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
