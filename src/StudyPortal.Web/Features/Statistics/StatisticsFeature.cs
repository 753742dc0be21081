namespace StudyPortal.Web.Features.Statistics;

/// <summary>What the pages of item statistics need: <c>/statistics</c>, <c>/statistics/quizzes/{quiz}</c> and <c>/statistics/questions/{id}</c>.</summary>
public static class StatisticsFeature
{
    public static IServiceCollection AddStatistics(this IServiceCollection services) => services.AddSingleton<ReadFigures>().AddSingleton<KeptFigures>();
}
