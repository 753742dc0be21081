namespace StudyPortal.Content.Objectives;

/// <summary>What a learner can do afterwards.</summary>
/// <param name="Domain">Id of the exam domain.</param>
public sealed record Objective(string Id, string Title, string Domain)
{
    /// <summary>Whether it is something done at a terminal, so that a question asks for it to be done.</summary>
    public bool IsSkill { get; init; }
}
