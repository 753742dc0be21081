using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using StudyPortal.Data.Progress;

namespace StudyPortal.Data.KillTarget;

/// <summary>Stores answer after answer, eight at a time, and prints the submission of each.</summary>
internal static class Answering
{
    private const int MostAnswers = 100_000;

    public static Task RunAsync(IServiceProvider services, Guid person, string round)
    {
        var answers = services.GetRequiredService<AnswerStore>();
        return Parallel.ForEachAsync(
            Enumerable.Range(0, MostAnswers),
            new ParallelOptions { MaxDegreeOfParallelism = 8 },
            async (number, cancellationToken) =>
            {
                var submission = string.Create(CultureInfo.InvariantCulture, $"s-{round}-{number}");
                var result = await answers.StoreAsync(
                    new NewAnswer
                    {
                        PersonId = person, Submission = submission, Question = "quorum-of-five", QuestionVersion = "v1", Objective = "etcd-quorum", Response = "3",
                        Score = 1, At = DateTime.UtcNow,
                    },
                    cancellationToken);
                if (result is AnswerStored) await Console.Out.WriteLineAsync(submission + '.');
            });
    }
}
