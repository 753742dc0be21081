namespace StudyPortal.Web.Tests.Hosting;

/// <summary>A guide of two lessons, the first with one question.</summary>
public static class SampleContent
{
    public const string FirstLesson = "/guides/sample/first";
    public const string Question = "/answers/quorum-of-three";

    public static void WriteTo(string directory)
    {
        foreach (var (name, text) in Files)
        {
            var file = Path.Combine(directory, name);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }
    }

    private static IEnumerable<(string Name, string Text)> Files =>
    [
        ("portal.yml", """
            name: Sample
            tagline: A portal for tests
            kubernetes: "1.35"
            etcd: "3.6"
            guides: [sample]
            """),
        ("objectives.yml", """
            domains:
              - {id: CA, title: Cluster Architecture, weight: 25}
            objectives:
              - {id: quorum-arithmetic, title: Compute quorum, domain: CA}
            """),
        ("glossary.yml", """
            - term: quorum
              definition: A majority of all members.
            """),
        ("misconceptions.yml", """
            - id: one-is-enough
              belief: One member is enough to agree.
              truth: More than half of *all* members must agree.
              sources:
                - {title: etcd FAQ, url: "https://etcd.io/docs/v3.6/faq/"}
              healed-by: /guides/sample/first#quorum
            """),
        ("guides/sample/guide.yml", """
            title: Sample guide
            summary: Two lessons.
            """),
        ("guides/sample/01-first.md", Lesson("First lesson") + """

            ## Check-in

            :::quiz
            - quorum-of-three
            :::
            """),
        ("guides/sample/02-second.md", Lesson("Second lesson") + """

            :::diagram sample
            :::
            """),
        ("diagrams/sample.yml", """
            title: Sample diagram
            summary: A node fails.
            topology: stacked-3
            story:
              - title: All is well
                say: Look at **cp3**.
                focus: [cp3]
              - title: cp3 fails
                say: It loses its power.
                do: ["fault crash cp3", "wait 10s"]
                predict:
                  id: predict-sample
                  objective: quorum-arithmetic
                  difficulty: 1
                  text: What works then?
                  hints: [Count.]
                  explanation: Two of three are a majority.
                  items:
                    - {ask: Can a client write?, about: etcd.write, answer: "yes", feedback: Two of three suffice.}
                expect: {etcd.write: "yes"}
            """),
        ("questions/quorum.md", """
            ---
            title: Quorum
            ---

            ## quorum-of-three

            ```yaml
            kind: numeric
            objective: quorum-arithmetic
            difficulty: 1
            answer: 2
            unit: members
            mistakes: [{value: 1, feedback: One is not more than half., misconception: one-is-enough}]
            ```

            How many of three members must agree?

            ### Hints

            1. More than half.

            ### Explanation

            Half of three, rounded down, plus one.
            """),
    ];

    private static string Lesson(string title) => $$"""
        ---
        title: {{title}}
        question: How many members must agree?
        summary: A majority.
        objectives: [quorum-arithmetic]
        minutes: 5
        kubernetes: "1.35"
        etcd: "3.6"
        sources:
          - {title: etcd FAQ, url: "https://etcd.io/docs/v3.6/faq/"}
        ---

        ## Quorum

        A majority of all members has to agree.

        """;
}
