using System.Globalization;
using System.Text;
using StudyPortal.Content.Files;

namespace StudyPortal.Benchmarks.Content;

/// <summary>A content tree of any size without findings: every feature of the format, the same bytes for the same numbers.</summary>
public static class SyntheticContent
{
    private const int LessonsPerGuide = 50;
    private const int Terms = 60;
    private const int QuestionsPerLesson = 4;

    private const string Sentence =
        "The member appends the entry to its log, sends it to its peers and counts it as committed once a *majority* has written it to disk; "
        + "only then does `kube-apiserver` get its answer, and only then may a reader see the value. ";

    /// <param name="lessons">How many lessons; their guides, questions and terms come with them.</param>
    /// <param name="bytesPerLesson">Roughly how long each lesson is.</param>
    public static ContentFiles Create(int lessons, int bytesPerLesson)
    {
        var guides = (lessons + LessonsPerGuide - 1) / LessonsPerGuide;
        var files = ContentFiles.Empty
            .With("portal.yml", Portal(guides))
            .With("objectives.yml", "domains:\n  - {id: CA, title: Cluster, weight: 100}\nobjectives:\n  - {id: all, title: Everything, domain: CA}\n")
            .With("glossary.yml", Glossary())
            .With("misconceptions.yml", Misconceptions());
        for (var guide = 0; guide < guides; guide++)
            files = files.With(Invariant($"guides/guide-{guide}/guide.yml"), Invariant($"title: Guide {guide}\nsummary: A guide of many lessons.\n"));
        for (var lesson = 0; lesson < lessons; lesson++)
        {
            files = files.With(PathOf(lesson), Lesson(lesson, bytesPerLesson));
            files = files.With(Invariant($"questions/topic-{lesson}.md"), Questions(lesson));
        }

        return files;
    }

    /// <summary>Path of a lesson by its number.</summary>
    public static string PathOf(int lesson) =>
        Invariant($"guides/guide-{lesson / LessonsPerGuide}/{(lesson % LessonsPerGuide) + 1:00}-lesson-{lesson}.md");

    private static string Portal(int guides)
    {
        var slugs = string.Join(", ", Enumerable.Range(0, guides).Select(guide => Invariant($"guide-{guide}")));
        return $"name: Synthetic\ntagline: As large as you like.\nkubernetes: \"1.35\"\netcd: \"3.6\"\nguides: [{slugs}]\n";
    }

    private static string Glossary()
    {
        var list = new StringBuilder();
        for (var term = 0; term < Terms; term++)
            list.Append(CultureInfo.InvariantCulture, $"- term: Term {term}\n  definition: What term {term} means, in *one* sentence.\n  also: [t{term}]\n");
        return list.ToString();
    }

    private static string Misconceptions() =>
        """
        - id: belief
          belief: Half of the members are enough.
          truth: More than half are needed.
          sources: [{title: etcd, url: "https://etcd.io/docs/v3.6/"}]
          healed-by: /guides/guide-0/lesson-0#part-0
        """;

    private static string Lesson(int number, int bytes)
    {
        var text = new StringBuilder(bytes + 2_000).Append(CultureInfo.InvariantCulture, $"""
            ---
            title: Lesson {number}
            question: What is lesson {number} about?
            summary: A lesson that was written by a loop.
            objectives: [all]
            minutes: 10
            kubernetes: "1.35"
            etcd: "3.6"
            sources:
              - title: etcd
                url: https://etcd.io/docs/v3.6/
            ---


            """);
        for (var part = 0; text.Length < bytes - 400; part++)
            AppendPart(text, number, part);

        text.Append("## Check-in\n\n:::quiz\n");
        for (var question = 0; question < QuestionsPerLesson; question++)
            text.Append(CultureInfo.InvariantCulture, $"- lesson-{number}-{question}\n");
        return text.Append(":::\n").ToString();
    }

    private static void AppendPart(StringBuilder text, int number, int part)
    {
        text.Append(CultureInfo.InvariantCulture, $"## Part {part}\n\n");
        for (var paragraph = 0; paragraph < 3; paragraph++)
            text.Append(Sentence).Append(Sentence).Append("\n\n");
        text.Append(CultureInfo.InvariantCulture, $"""
            Read about [[term-{(number + part) % Terms}]] in [the first part](#part-0), in [another lesson](/guides/guide-0/lesson-0#part-0)
            and in [the documentation](https://etcd.io/docs/v3.6/op-guide/).

            | port | who dials | what for |
            |---|---|---|
            | 2379 | kube-apiserver | reads and writes |
            | 2380 | other members | Raft |

            ```console
            root@cp1:~# etcdctl endpoint status --cluster
            https://10.0.0.11:2379, 8e9e05c52164694d, 3.6.1, 25 MB, true
            ```

            ```yaml title="etcd.yaml"
            spec:
              containers:
                - name: etcd
                  command: [etcd, --name=cp1, "--initial-cluster-state=new"]
            ```

            > [!NOTE]
            > A follower answers linearizable reads too: it asks the leader for its commit index first.

            - [x] written
            - [ ] forgotten[^{part}]

            [^{part}]: A footnote about part {part}.


            """);
    }

    private static string Questions(int lesson)
    {
        var text = new StringBuilder(Invariant($"---\ntitle: Topic {lesson}\n---\n"));
        for (var question = 0; question < QuestionsPerLesson; question++) text.Append(QuestionText(Invariant($"lesson-{lesson}-{question}"), "all", 2, "belief"));
        return text.ToString();
    }

    /// <summary>A question as it stands in a file of questions.</summary>
    /// <param name="misconception">What its last option gives away.</param>
    public static string QuestionText(string id, string objective, int difficulty, string misconception) => Invariant($"""

        ## {id}

        ```yaml
        kind: single
        objective: {objective}
        difficulty: {difficulty}
        ```

        How many members may stop in a cluster of five?

        - [ ] One

          One would do, but another may stop too.

        - [x] Two

          Three are left, and three are a majority of five.

        - [ ] Three

          Two are left, which is no majority.

          misconception: {misconception}

        ### Hints

        1. How many are a majority?

        ### Explanation

        Five members have a quorum of three.

        """);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
