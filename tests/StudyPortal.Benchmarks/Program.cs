using System.Globalization;
using StudyPortal.Benchmarks.Circuits;
using StudyPortal.Benchmarks.Classes;
using StudyPortal.Benchmarks.Content;
using StudyPortal.Benchmarks.Data;
using StudyPortal.Benchmarks.Diagrams;
using StudyPortal.Benchmarks.Pages;
using StudyPortal.Benchmarks.Quizzes;
using StudyPortal.Benchmarks.Simulation;

// dotnet run -c Release --project tests/StudyPortal.Benchmarks -- content|pages|answers|start|bytes|search|raft|world|playing|circuits|quizzes|classes [LEARNERS…]
if (args is [BareProgram.Verb, .. var rest])
{
    await BareProgram.Build(rest).RunAsync();
    return 0;
}
if (args is [BareQuizzes.Verb, .. var settings])
{
    await (await BareQuizzes.BuildAsync(settings)).RunAsync();
    return 0;
}

// Numbers say how many learners take quizzes at once, or are in a class.
var numbers = args.Where(word => word.All(char.IsAsciiDigit)).ToList();
var learners = numbers.ConvertAll(word => int.Parse(word, NumberStyles.None, CultureInfo.InvariantCulture));
var benchmarks = new Dictionary<string, Func<Task>>(StringComparer.Ordinal)
{
    ["content"] = () => Run(ContentLoadBenchmarks.Run),
    ["search"] = () => Run(SearchBenchmarks.Run),
    ["raft"] = () => Run(RaftBenchmarks.Run),
    ["world"] = () => Run(WorldBenchmarks.Run),
    ["playing"] = () => Run(PlaybackBenchmarks.Run),
    ["pages"] = () => LessonPageBenchmarks.RunAsync(Console.Out),
    ["answers"] = () => AnswerBenchmarks.RunAsync(Console.Out),
    ["start"] = () => StartBenchmarks.RunAsync(Console.Out),
    ["circuits"] = () => CircuitBenchmarks.RunAsync(Console.Out),
    ["quizzes"] = () => QuizBenchmarks.RunAsync(Console.Out, learners),
    ["classes"] = () => ClassBenchmarks.RunAsync(Console.Out, learners),
    ["bytes"] = () => FirstVisitBenchmarks.RunAsync(Console.Out),
};

var names = args.Except(numbers, StringComparer.Ordinal).ToList();
var chosen = names.Count == 0 ? [.. benchmarks.Keys] : names;
foreach (var name in chosen)
{
    if (!benchmarks.TryGetValue(name, out var benchmark))
    {
        Console.Error.WriteLine($"There is no benchmark '{name}'. There are: {string.Join(", ", benchmarks.Keys)}.");
        return 1;
    }
    Console.WriteLine($"# {name}");
    await benchmark();
    Console.WriteLine();
}
return 0;

static Task Run(Action<TextWriter> benchmark)
{
    benchmark(Console.Out);
    return Task.CompletedTask;
}
