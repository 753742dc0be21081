using StudyPortal.Benchmarks.Pages;

namespace StudyPortal.Benchmarks.Quizzes;

/// <summary>A program that takes quizzes, and what it has acknowledged until now.</summary>
/// <param name="Database">Path of its SQLite file.</param>
internal sealed record QuizSide(string Name, ChildProgram Program, string Database)
{
    private int _learners;

    public List<GivenAnswer> Acknowledged { get; } = [];

    /// <summary>Somebody who was never here, at an address of their own: the portal limits what one address may send.</summary>
    public Task<Learner> ComeAsync()
    {
        var number = Interlocked.Increment(ref _learners);
        return Learner.ComeAsync(Program.Address, new System.Net.IPAddress([127, 1, (byte)(number / 250), (byte)(1 + (number % 250))]));
    }
}
