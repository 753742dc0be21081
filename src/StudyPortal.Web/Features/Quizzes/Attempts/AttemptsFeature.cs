namespace StudyPortal.Web.Features.Quizzes.Attempts;

/// <summary>What attempts at quizzes need. Their pages are <c>/quizzes</c>, <c>/quizzes/{quiz}</c> and <c>/attempts/{id}</c>.</summary>
public static class AttemptsFeature
{
    public static IServiceCollection AddAttempts(this IServiceCollection services) => services
        .AddSingleton<HandInAttempt>()
        .AddSingleton<HandInOverdue>()
        .AddHostedService(provider => provider.GetRequiredService<HandInOverdue>())
        .AddScoped<AttemptViews>()
        .AddScoped<AttemptReply>()
        .AddScoped<StartQuiz>()
        .AddScoped<AnswerAttempt>();
}
