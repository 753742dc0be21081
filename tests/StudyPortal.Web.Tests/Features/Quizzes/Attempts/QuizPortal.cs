using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using StudyPortal.Content;
using StudyPortal.Content.Files;
using StudyPortal.Web.Tests.Hosting;

namespace StudyPortal.Web.Tests.Features.Quizzes.Attempts;

/// <summary>A portal with a quiz of three questions: a number (two hints), a choice (one hint, a misconception) and a match (one hint).</summary>
public sealed class QuizPortal : IDisposable
{
    public const string Number = "majority-of-five";
    public const string Choice = "client-port";
    public const string Match = "who-dials";
    public const string Quiz = "/quizzes/sample";

    private readonly string _root;

    public QuizPortal()
    {
        _root = Portal.Services.GetRequiredService<IConfiguration>()["Portal:ContentDirectory"]!;
        File.AppendAllText(Path.Combine(_root, "portal.yml"), "\nquizzes: [sample]\n");
        File.AppendAllText(Path.Combine(_root, "misconceptions.yml"), """

            - id: clients-use-2380
              belief: Clients talk to etcd on 2380.
              truth: Clients use 2379; members use 2380 among themselves.
              sources: [{title: etcd FAQ, url: "https://etcd.io/docs/v3.6/faq/"}]
              healed-by: /guides/sample/first#quorum
            """);
        Directory.CreateDirectory(Path.Combine(_root, "quizzes"));
        WriteQuiz();
        WriteQuestions();
        Publish();
    }

    public PortalFixture Portal { get; } = new();

    public void WriteQuiz(string title = "Sample quiz") => File.WriteAllText(Path.Combine(_root, "quizzes", "sample.yml"), $"""
        title: {title}
        summary: Three questions.
        minutes: 20
        questions: [{Number}, {Choice}, {Match}]
        """);

    /// <summary>Writes the questions, the first one with this prompt.</summary>
    public void WriteQuestions(string prompt = "How many of five members must agree?") => File.WriteAllText(Path.Combine(_root, "questions", "quiz.md"), $$"""
        ---
        title: Quiz
        ---

        ## {{Number}}

        ```yaml
        kind: numeric
        objective: quorum-arithmetic
        difficulty: 1
        answer: 3
        ```

        {{prompt}}

        ### Hints

        1. More than half.
        2. Half of five, rounded down, plus one.

        ### Explanation

        Three are a majority of five.

        ## {{Choice}}

        ```yaml
        kind: single
        objective: quorum-arithmetic
        difficulty: 1
        ```

        Where do clients talk to etcd?

        - [x] 2379

          Yes.

        - [ ] 2380

          That is for members.

          misconception: clients-use-2380

        - [ ] 6443

          That is the API server.

        ### Hints

        1. Not where members meet.

        ### Explanation

        Clients use 2379.

        ## {{Match}}

        ```yaml
        kind: match
        objective: quorum-arithmetic
        difficulty: 1
        pairs:
          - {item: etcdctl, answer: "2379", feedback: A client.}
          - {item: another member, answer: "2380", feedback: A peer.}
        others: ["6443"]
        ```

        Who dials which port?

        ### Hints

        1. Count.

        ### Explanation

        Clients and peers.
        """);

    /// <summary>Takes the quiz away, with all that names it.</summary>
    public void RemoveQuiz()
    {
        File.Delete(Path.Combine(_root, "quizzes", "sample.yml"));
        var portal = Path.Combine(_root, "portal.yml");
        File.WriteAllText(portal, File.ReadAllText(portal).Replace("\nquizzes: [sample]\n", "\n", StringComparison.Ordinal));
    }

    /// <summary>Leaves one question out, of the quiz too.</summary>
    public void RemoveNumber()
    {
        var quiz = Path.Combine(_root, "quizzes", "sample.yml");
        File.WriteAllText(quiz, File.ReadAllText(quiz).Replace($"{Number}, ", "", StringComparison.Ordinal));
        var file = Path.Combine(_root, "questions", "quiz.md");
        var text = File.ReadAllText(file);
        File.WriteAllText(file, text[..text.IndexOf($"## {Number}", StringComparison.Ordinal)] + text[text.IndexOf($"## {Choice}", StringComparison.Ordinal)..]);
    }

    /// <summary>Serves what the files now say.</summary>
    public void Publish()
    {
        var loaded = CatalogueLoader.Load(ContentDirectory.Read(_root));
        Assert.True(loaded.Catalogue is not null, string.Join('\n', loaded.Errors));
        Portal.Services.GetRequiredService<CatalogueHolder>().Publish(loaded);
    }

    public void Dispose() => Portal.Dispose();
}
