using StudyPortal.Simulation.World;

namespace StudyPortal.Learning.Questions;

/// <summary>One thing to foretell about a cluster.</summary>
/// <param name="Html">What is asked, such as "Does kubectl get answer?".</param>
/// <param name="About">Name of the verdict that decides it; see <c>VerdictNames</c>.</param>
/// <param name="Answer">What the model of the cluster does: stated by the author, proved by the check of the content.</param>
/// <param name="FeedbackHtml">Why it is so, said after right and wrong answers alike.</param>
/// <param name="Misconception">Id of the belief that a wrong answer gives away, or null.</param>
public sealed record PredictedItem(string Html, string About, VerdictAnswer Answer, string FeedbackHtml, string? Misconception);
