namespace StudyPortal.Web.Features.Quizzes.Attempts;

/// <summary>The addresses of quizzes and attempts.</summary>
public static class AttemptLinks
{
    public const string Shelf = "/quizzes";

    /// <summary>Name of the part of an address that holds the number of a question.</summary>
    public const string NumberField = "question";

    // Past the bar at the top, so that the next key press reaches the question.
    private const string Anchor = "#attempt";

    public static string Quiz(string quiz) => $"{Shelf}/{quiz}";

    public static string Start(string quiz) => $"{Quiz(quiz)}/attempts";

    /// <summary>The first open question, or the result once it is handed in.</summary>
    public static string Attempt(Guid attempt) => $"/attempts/{attempt:N}";

    /// <param name="number">From 1.</param>
    public static string Question(Guid attempt, int number) => string.Create(null, $"{Attempt(attempt)}?{NumberField}={number}{Anchor}");

    public static string Overview(Guid attempt) => $"{Attempt(attempt)}?overview=1{Anchor}";

    /// <summary>The result, which says that something came too late.</summary>
    public static string Late(Guid attempt) => $"{Attempt(attempt)}?late=1{Anchor}";

    public static string Answer(Guid attempt, int number) => string.Create(null, $"{Attempt(attempt)}/questions/{number}");

    public static string HandIn(Guid attempt) => $"{Attempt(attempt)}/hand-in";
}
