using StudyPortal.Content;
using StudyPortal.Data.Classes;
using StudyPortal.Data.Progress;

namespace StudyPortal.Web.Features.Classes.Boards;

/// <summary>The figures of classes, in memory.</summary>
public static class BoardsFeature
{
    /// <summary>Learners times questions that are kept; a cell takes 30 bytes or so.</summary>
    internal const long MostCells = 4_000_000;

    public static IServiceCollection AddBoards(this IServiceCollection services) => services
        .AddSingleton(provider => new ClassBoards(
            provider.GetRequiredService<BoardReader>(), provider.GetRequiredService<CatalogueHolder>(), provider.GetRequiredService<ProgressFeed>(),
            provider.GetRequiredService<ClassFeed>(), provider.GetRequiredService<TimeProvider>(), MostCells))
        .AddHostedService<BoardsWarming>();
}
