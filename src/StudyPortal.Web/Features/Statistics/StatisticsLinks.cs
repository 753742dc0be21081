namespace StudyPortal.Web.Features.Statistics;

/// <summary>The addresses of item statistics.</summary>
public static class StatisticsLinks
{
    public const string Overview = "/statistics";

    public static string Quiz(string quiz) => $"{Overview}/quizzes/{quiz}";

    public static string Question(string question) => $"{Overview}/questions/{question}";
}
