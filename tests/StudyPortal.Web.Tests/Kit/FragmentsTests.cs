using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using StudyPortal.Content.Lessons;
using StudyPortal.Web.Features.Lessons;
using StudyPortal.Web.Kit;
using static StudyPortal.Web.Tests.Features.Search.SmallCatalogue;

namespace StudyPortal.Web.Tests.Kit;

public sealed class FragmentsTests : IDisposable
{
    private readonly ServiceProvider _services = new ServiceCollection().AddLogging().AddSingleton<Fragments>().BuildServiceProvider();

    private Fragments Fragments => _services.GetRequiredService<Fragments>();

    public void Dispose() => _services.Dispose();

    [Fact]
    public async Task The_same_values_are_drawn_once()
    {
        var guide = Of([Lesson(1, "Ports")]).Guides[0];

        Assert.Same(await MapAsync(guide, new string('o', 1)), await MapAsync(guide, "o"));
    }

    [Fact]
    public async Task Other_values_are_never_sent_what_was_drawn_before()
    {
        var drawn = new HashSet<KeptHtml>(ReferenceEqualityComparer.Instance);
        for (var done = 0; done <= 20; done++)
        {
            for (var total = done; total <= 20; total++)
            {
                foreach (var unit in new[] { "lessons", "questions" })
                {
                    var html = await RailAsync(done, total, unit);
                    Assert.Contains($"{done} of {total} {unit} done", html.Fill("", ""), StringComparison.Ordinal);
                    Assert.True(drawn.Add(html));
                }
            }
        }
    }

    [Fact]
    public async Task Objects_are_told_apart_by_identity_even_where_they_are_equal()
    {
        var (guide, twin) = (Of([Lesson(1, "Ports")]).Guides[0], Of([Lesson(1, "Quorum")]).Guides[0]);

        Assert.Contains("Ports", (await MapAsync(guide, "o")).Fill("", ""), StringComparison.Ordinal);
        Assert.Contains("Quorum", (await MapAsync(twin, "o")).Fill("", ""), StringComparison.Ordinal);
        Assert.NotSame(await MapAsync(guide, "o"), await MapAsync(guide with { }, "o"));
    }

    [Fact]
    public async Task Components_with_the_same_values_are_told_apart()
    {
        var lesson = Lesson(1, "Ports");

        var done = await Fragments.DrawAsync<DoneForm>((nameof(DoneForm.Lesson), lesson), (nameof(DoneForm.IsDone), false));
        var foot = await Fragments.DrawAsync<DoneForm>((nameof(DoneForm.Lesson), lesson), (nameof(DoneForm.IsDone), true));
        var contents = await Fragments.DrawAsync<OnThisPage>((nameof(OnThisPage.Lesson), lesson));

        Assert.NotSame(done, foot);
        Assert.NotSame(done, contents);
    }

    [Fact]
    public async Task A_kept_form_takes_the_token_of_each_page_it_is_sent_with()
    {
        var form = await Fragments.DrawAsync<DoneForm>((nameof(DoneForm.Lesson), Lesson(1, "Ports")), (nameof(DoneForm.IsDone), false));

        Assert.Contains("value=\"first\"", form.Fill("first", ""), StringComparison.Ordinal);
        Assert.Contains("value=\"second\"", form.Fill("second", ""), StringComparison.Ordinal);
        Assert.DoesNotContain("first", form.Fill("second", ""), StringComparison.Ordinal);
    }

    private async Task<KeptHtml> MapAsync(Guide guide, string signs) =>
        await Fragments.DrawAsync<GuideMap>((nameof(GuideMap.Guide), guide), (nameof(GuideMap.Signs), signs));

    private async Task<KeptHtml> RailAsync(int done, int total, string unit) =>
        await Fragments.DrawAsync<ProgressRail>((nameof(ProgressRail.Done), done), (nameof(ProgressRail.Total), total), (nameof(ProgressRail.Unit), unit));
}
