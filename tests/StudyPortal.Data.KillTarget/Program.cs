// StudyPortal.Data.KillTarget FILE PERSON ROUND answers|attempts
// Stores without end for PERSON, and prints a line with a full stop for each thing that is acknowledged. KillTests kills it.
using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using StudyPortal.Data;
using StudyPortal.Data.KillTarget;
using StudyPortal.Data.Start;

var (file, person, round, what) = (args[0], Guid.Parse(args[1], CultureInfo.InvariantCulture), args[2], args[3]);
var configuration = new ConfigurationBuilder()
    .AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal) { ["ConnectionStrings:Portal"] = $"Data Source={file}" }).Build();
await using var services = new ServiceCollection().AddLogging().AddPortalData(configuration).BuildServiceProvider();
if (await services.GetRequiredService<DatabaseStart>().ApplyAsync() is not DatabaseReady) return 1;

await (what == "answers" ? Answering.RunAsync(services, person, round) : Attempting.RunAsync(services, person, round));
return 0;
