using System.Globalization;
using StudyPortal.Benchmarks.Pages;
using StudyPortal.Learning.Quizzes;

namespace StudyPortal.Benchmarks.Quizzes;

/// <summary>
/// Whole quizzes a second over HTTP (start, ten answers, hand in; every post acknowledged once it is durable), beside a bare program that writes the same rows. Both run in processes of their
/// own; the learners are played by this one. Turns alternate, so that whatever else the machine does meets both.
/// </summary>
internal static class QuizBenchmarks
{
    private const int Rounds = 15;
    private const int WarmUps = 20; // Until the code is compiled for good.
    private const int LearnersToWarmUp = 8;

    private static readonly int[] Usual = [8, 50];
    private static readonly AnsweringWay[] Ways = [AnsweringWay.Deferred, AnsweringWay.Immediate];

    /// <param name="learners">How many take quizzes at once, run by run; none for the usual runs.</param>
    public static async Task RunAsync(TextWriter output, IReadOnlyList<int> learners)
    {
        var folder = Directory.CreateTempSubdirectory("portal-quizzes-").FullName;
        try
        {
            var (content, data, bareFile) = (Path.Combine(folder, "content"), Path.Combine(folder, "data"), Path.Combine(folder, "bare.db"));
            QuizFiles.WriteTo(content);
            var page = $"/quizzes/{QuizFiles.Quiz}";
            await using var portalProgram = await ChildProgram.StartAsync([ChildProgram.Portal, "--Portal:DataDirectory", data, "--Portal:ContentDirectory", content], page);
            await using var bareProgram = await ChildProgram.StartAsync([typeof(QuizBenchmarks).Assembly.Location, BareQuizzes.Verb, "--database", bareFile], page);
            var portal = new QuizSide("portal", portalProgram, Path.Combine(data, "portal.db"));
            var bare = new QuizSide("bare program", bareProgram, bareFile);

            for (var turn = 0; turn < WarmUps; turn++)
            {
                foreach (var way in Ways) _ = (await QuizTurn.RunAsync(portal, way, LearnersToWarmUp), await QuizTurn.RunAsync(bare, way, LearnersToWarmUp));
            }

            await output.WriteLineAsync("Quizzes of ten questions, every answer durable (aim: ratio ≥ 0.5)");
            foreach (var atOnce in learners.Count > 0 ? learners : Usual)
            {
                foreach (var way in Ways) await MeasureAsync(output, portal, bare, way, atOnce);
            }

            foreach (var side in (QuizSide[])[portal, bare]) await output.WriteLineAsync(await StoredQuizzes.CountAsync(side));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task MeasureAsync(TextWriter output, QuizSide portal, QuizSide bare, AnsweringWay way, int learners)
    {
        var (own, plain) = (new List<QuizTurn>(), new List<QuizTurn>());
        for (var round = 0; round < Rounds; round++)
        {
            var turns = (Own: await QuizTurn.RunAsync(portal, way, learners), Plain: await QuizTurn.RunAsync(bare, way, learners));
            own.Add(turns.Own);
            plain.Add(turns.Plain);
        }

        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{learners} learners at once, {AnsweringWayText.Write(way)}: ratio {Ratio(turn => turn.PerSecond):0.00}; of processor time {Ratio(turn => turn.ProcessorMs):0.00}"));
        await output.WriteLineAsync(Line(portal.Name, own));
        await output.WriteLineAsync(Line(bare.Name, plain));

        double Ratio(Func<QuizTurn, double> figure) => Load.Median(own.Zip(plain, (mine, others) => figure(mine) / figure(others)));
    }

    private static string Line(string name, List<QuizTurn> turns)
    {
        var times = turns.SelectMany(turn => turn.AnswerMs).Order().ToList();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"  {name,-12} {Load.Median(turns.Select(turn => turn.PerSecond)),6:0.0} quizzes/s, {Load.Median(turns.Select(turn => turn.ProcessorMs)),5:0.0} ms of processor time each; an answer p50 {Load.Median(times):0.0} ms, p99 {times[(int)(times.Count * 0.99)]:0.0} ms");
    }
}
