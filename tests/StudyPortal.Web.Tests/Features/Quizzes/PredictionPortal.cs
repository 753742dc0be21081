using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using StudyPortal.Content;
using StudyPortal.Learning.Questions;
using StudyPortal.Web.Tests.Hosting;

namespace StudyPortal.Web.Tests.Features.Quizzes;

/// <summary>A portal whose catalogue has the prediction of <see cref="Questions"/> besides the sample's question.</summary>
public sealed class PredictionPortal : IDisposable
{
    public const string Card = "/questions/prediction/card";
    public const string Answer = "/answers/prediction";

    public PredictionPortal()
    {
        var holder = Portal.Services.GetRequiredService<CatalogueHolder>();
        var (latest, prediction) = (holder.Latest, Questions.OfKind("prediction"));
        var questions = new Dictionary<string, Question>(latest.Sound.Questions, StringComparer.Ordinal) { [prediction.Id] = prediction };
        const BindingFlags Hidden = BindingFlags.Instance | BindingFlags.NonPublic;
        var readings = typeof(LoadResult).GetProperty("Readings", Hidden)!.GetValue(latest);
        holder.Publish((LoadResult)typeof(LoadResult).GetConstructors(Hidden).Single().Invoke([latest.Files, latest.Sound with { Questions = questions }, latest.Errors, readings]));
    }

    public PortalFixture Portal { get; } = new();

    /// <summary>The empty form of the prediction as this browser is sent it, with these answers.</summary>
    public static async Task<Dictionary<string, string>> OpenFormAsync(Browser browser, string answers = "no,yes,partly", string? certainty = null)
    {
        var form = (await browser.GetAsync(Card + "?again=1")).FormFields(Answer);
        foreach (var (index, answer) in answers.Split(',').Index()) form[$"item-{index}"] = answer;
        if (certainty is not null) form["certainty"] = certainty;
        return form;
    }

    public void Dispose() => Portal.Dispose();
}
