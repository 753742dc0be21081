using System.Diagnostics;
using StudyPortal.Learning.Quizzes;

namespace StudyPortal.Benchmarks.Quizzes;

/// <summary>One turn of one side: so many learners at once, each taking a few quizzes.</summary>
/// <param name="PerSecond">Whole quizzes a second.</param>
/// <param name="AnswerMs">How long each answer took to be acknowledged.</param>
/// <param name="ProcessorMs">Processor time of the program, for one quiz.</param>
internal sealed record QuizTurn(double PerSecond, IReadOnlyList<double> AnswerMs, double ProcessorMs)
{
    private const int Quizzes = 100;
    private const int FewestEach = 2;

    public static async Task<QuizTurn> RunAsync(QuizSide side, AnsweringWay way, int learners)
    {
        var each = Math.Max(FewestEach, Quizzes / learners);
        var people = await Task.WhenAll(Enumerable.Range(0, learners).Select(_ => side.ComeAsync()));
        var (processor, watch) = (side.Program.Figures().Processor, Stopwatch.StartNew());
        await Task.WhenAll(people.Select(async person =>
        {
            for (var quiz = 0; quiz < each; quiz++) await person.TakeAsync(way);
        }));
        var seconds = watch.Elapsed.TotalSeconds;
        processor = side.Program.Figures().Processor - processor;
        foreach (var person in people)
        {
            side.Acknowledged.AddRange(person.Acknowledged);
            person.Dispose();
        }

        return new QuizTurn(learners * each / seconds, [.. people.SelectMany(person => person.AnswerMs)], processor.TotalMilliseconds / (learners * each));
    }
}
