using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using StudyPortal.Content;
using StudyPortal.Content.Files;
using StudyPortal.Web.Tests.Hosting;

namespace StudyPortal.Web.Tests.Features.Quizzes;

/// <summary>A portal whose content has a question of every kind that asks for more than one thing.</summary>
public sealed class KindsPortal : IDisposable
{
    private const string Head = "objective: quorum-arithmetic\ndifficulty: 1\n";
    private const string Tail = "\n\n### Hints\n\n1. Count.\n\n### Explanation\n\nHalf plus one.\n";

    private static readonly string _questions = "---\ntitle: Kinds\n---\n" + string.Concat(
        Question("cloze", """
            gaps:
              port: {choices: [{text: "2379", right: true}, {text: "2380", feedback: Members meet there.}]}
              quorum: {answer: 2, unit: members}
              tool: {answers: [etcdutl], near: [{text: etcdctl, feedback: That one asks a server.}]}
            """, """
            Complete it.

            ### Text

            Port {{port}}, {{quorum}}, `{{tool}}`.
            """)
        + Question("table", """
            columns: [Members, Quorum]
            rows: [[3, {answer: 2}], [5, {answer: 3}]]
            """, "Complete the table.")
        + Question("command", """
            commands: [etcdctl member list -w table]
            remarks: [{given: etcdutl, feedback: That one works on files.}]
            """, "List the members in a table.")
        + Question("match", """
            pairs:
              - {item: etcdctl, answer: "2379", feedback: A client., wrong: [{answer: "2380", feedback: Members meet there.}]}
              - {item: another member, answer: "2380", feedback: A peer.}
            others: ["6443"]
            """, "Who dials which port?")
        + Question("order", "", """
            How is a member replaced?

            ### Steps

            1. Remove the old one

               It counts.

            2. Add the new one

               There is room.

            3. Start it

               It is on the list.
            """));

    public KindsPortal()
    {
        var root = Portal.Services.GetRequiredService<IConfiguration>()["Portal:ContentDirectory"]!;
        File.WriteAllText(Path.Combine(root, "questions", "kinds.md"), _questions);
        var loaded = CatalogueLoader.Load(ContentDirectory.Read(root));
        Assert.True(loaded.Catalogue is not null, string.Join('\n', loaded.Errors));
        Portal.Services.GetRequiredService<CatalogueHolder>().Publish(loaded);
    }

    public PortalFixture Portal { get; } = new();

    /// <summary>The empty form of a question as this browser is sent it, without the fields that are to be filled in.</summary>
    public static async Task<Dictionary<string, string>> OpenFormAsync(Browser browser, string question) =>
        (await browser.GetAsync($"/questions/{question}/card?again=1")).FormFields($"/answers/{question}");

    /// <summary>The value under which a list to select from shows this text.</summary>
    public static async Task<string> ValueOfAsync(Browser browser, string question, string field, string text) =>
        (await browser.GetAsync($"/questions/{question}/card?again=1")).Document
        .QuerySelectorAll($"select[name={field}] option").Single(option => option.TextContent == text).GetAttribute("value")!;

    public void Dispose() => Portal.Dispose();

    private static string Question(string kind, string yaml, string prompt) => $"\n## {kind}\n\n```yaml\nkind: {kind}\n{Head}{yaml}\n```\n\n{prompt}{Tail}";
}
