using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Caching.Memory;

namespace StudyPortal.Web.Kit;

/// <summary>
/// Draws components that depend on nothing but their parameters, once for each set of them. The parameters are the key, so nobody can be sent
/// what was drawn for other values.
/// </summary>
public sealed class Fragments(IServiceScopeFactory scopes, ILoggerFactory loggers) : IDisposable
{
    private const long MaxCharacters = 32L * 1024 * 1024;
    private static readonly TimeSpan Rest = TimeSpan.FromMinutes(30);

    private readonly MemoryCache _kept = new(new MemoryCacheOptions { SizeLimit = MaxCharacters });

    /// <param name="parameters">Name and value of each parameter. Strings and values are compared as such, objects by identity.</param>
    public async ValueTask<KeptHtml> DrawAsync<TComponent>(params (string Name, object? Value)[] parameters) where TComponent : IComponent
    {
        var key = new FragmentKey(typeof(TComponent), parameters);
        if (_kept.TryGetValue(key, out KeptHtml? kept)) return kept!;
        var drawn = await DrawNowAsync<TComponent>(parameters);
        return _kept.Set(key, drawn, new MemoryCacheEntryOptions { Size = drawn.Length, SlidingExpiration = Rest });
    }

    public void Dispose() => _kept.Dispose();

    private async Task<KeptHtml> DrawNowAsync<TComponent>((string Name, object? Value)[] parameters) where TComponent : IComponent
    {
        // The renderer takes scoped services, which the root refuses to give.
        await using var scope = scopes.CreateAsyncScope();
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, loggers);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var view = ParameterView.FromDictionary(parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Value, StringComparer.Ordinal));
            return new KeptHtml((await renderer.RenderComponentAsync<TComponent>(view)).ToHtmlString());
        });
    }
}
