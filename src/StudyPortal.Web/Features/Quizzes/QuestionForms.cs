using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using StudyPortal.Learning.Questions;
using StudyPortal.Web.Kit;

namespace StudyPortal.Web.Features.Quizzes;

/// <summary>
/// Unanswered questions look the same to everybody but for token and key, so each is drawn once. They go when the question goes, which is when
/// its text changes.
/// </summary>
public sealed class QuestionForms(IServiceProvider services, ILoggerFactory loggers)
{
    private readonly ConditionalWeakTable<Question, ConcurrentDictionary<(string? Lesson, int Number), KeptHtml>> _forms = [];

    public async ValueTask<KeptHtml> FindAsync(QuestionView fresh)
    {
        var places = _forms.GetValue(fresh.Question, _ => new());
        if (places.TryGetValue((fresh.Lesson, fresh.Number), out var form)) return form;
        return places[(fresh.Lesson, fresh.Number)] = await DrawAsync(fresh);
    }

    private async Task<KeptHtml> DrawAsync(QuestionView fresh)
    {
        await using var renderer = new HtmlRenderer(services, loggers);
        var html = await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var parameters = ParameterView.FromDictionary(new Dictionary<string, object?>(StringComparer.Ordinal) { [nameof(QuestionCard.View)] = fresh });
            return (await renderer.RenderComponentAsync<QuestionCard>(parameters)).ToHtmlString();
        });
        return new KeptHtml(html);
    }
}
