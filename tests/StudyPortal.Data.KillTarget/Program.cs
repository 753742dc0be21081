// StudyPortal.Data.KillTarget FILE PERSON ROUND
// Stores answer after answer of PERSON, eight at a time, and prints each submission and a full stop once it is acknowledged. KillTests kills it.
using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using StudyPortal.Data;
using StudyPortal.Data.Progress;
using StudyPortal.Data.Start;

const int MostAnswers = 100_000;
var (file, person, round) = (args[0], Guid.Parse(args[1], CultureInfo.InvariantCulture), args[2]);
var configuration = new ConfigurationBuilder()
    .AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal) { ["ConnectionStrings:Portal"] = $"Data Source={file}" }).Build();
await using var services = new ServiceCollection().AddLogging().AddPortalData(configuration).BuildServiceProvider();
if (await services.GetRequiredService<DatabaseStart>().ApplyAsync() is not DatabaseReady) return 1;

var answers = services.GetRequiredService<AnswerStore>();
await Parallel.ForEachAsync(
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
return 0;
