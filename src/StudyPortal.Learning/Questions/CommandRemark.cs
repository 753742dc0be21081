namespace StudyPortal.Learning.Questions;

/// <summary>What is said of a command that is wrong, where a part is missing from it or should not be in it.</summary>
/// <param name="Part">A flag (<c>--force</c>), a flag with its value (<c>--data-dir=/var/lib/etcd</c>), or words that stand side by side (<c>member remove</c>, <c>etcdctl</c>).</param>
/// <param name="IsMissing">Said where the part is missing; otherwise where it is there and does not belong.</param>
/// <param name="IsDangerous">Whether running it would do harm.</param>
public sealed record CommandRemark(string Part, bool IsMissing, bool IsDangerous, string FeedbackHtml, string? Misconception);
