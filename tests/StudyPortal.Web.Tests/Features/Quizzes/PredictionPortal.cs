using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using StudyPortal.Content;
using StudyPortal.Content.Files;
using StudyPortal.Web.Tests.Hosting;

namespace StudyPortal.Web.Tests.Features.Quizzes;

/// <summary>A portal whose content has, besides the sample's question, a diagram with a prediction of three items: no, yes, partly.</summary>
public sealed class PredictionPortal : IDisposable
{
    public const string Card = "/questions/predict-two-of-three/card";
    public const string Post = "/answers/predict-two-of-three";
    public const string Alone = "/questions/predict-two-of-three";

    private const string Diagram = """
        title: Two of three fail
        summary: With one member of three etcd has no majority.
        topology: stacked-3
        seed: 12
        sources:
          - {title: etcd FAQ, url: "https://etcd.io/docs/v3.6/faq/"}
        story:
          - title: cp2 and cp3 lose their power
            say: One member of three is left.
            do: [fault crash cp2, fault crash cp3, wait 60s]
            predict:
              id: predict-two-of-three
              objective: quorum-arithmetic
              difficulty: 2
              text: Two of three machines lose their power. What works a minute later?
              hints: [How many are left?]
              explanation: One of three is no majority.
              items:
                - {ask: "Does `kubectl get pods` answer?", about: kubernetes.get, answer: "no", feedback: The API server asks etcd.}
                - {ask: "Is a crashed container on worker1 started again?", about: kubernetes.restart@worker1, answer: "yes", feedback: The kubelet does that alone.}
                - {ask: "Is a crashed container started again?", about: kubernetes.restart, answer: partly, feedback: Where the machine runs.}
        """;

    public PredictionPortal()
    {
        var root = Portal.Services.GetRequiredService<IConfiguration>()["Portal:ContentDirectory"]!;
        Directory.CreateDirectory(Path.Combine(root, "diagrams"));
        File.WriteAllText(Path.Combine(root, "diagrams", "two-of-three.yml"), Diagram);
        var loaded = CatalogueLoader.Load(ContentDirectory.Read(root));
        Assert.NotNull(loaded.Catalogue);
        Portal.Services.GetRequiredService<CatalogueHolder>().Publish(loaded);
    }

    public PortalFixture Portal { get; } = new();

    /// <summary>The empty form of the prediction as this browser is sent it, with these answers.</summary>
    public static async Task<Dictionary<string, string>> OpenFormAsync(Browser browser, string answers = "no,yes,partly", string? certainty = null)
    {
        var form = (await browser.GetAsync(Card + "?again=1")).FormFields(Post);
        foreach (var (index, answer) in answers.Split(',').Index()) form[$"item-{index}"] = answer;
        if (certainty is not null) form["certainty"] = certainty;
        return form;
    }

    public void Dispose() => Portal.Dispose();
}
