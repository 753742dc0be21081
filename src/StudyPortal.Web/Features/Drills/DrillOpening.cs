using StudyPortal.Learning.Generators;
using StudyPortal.Web.Features.Quizzes;

namespace StudyPortal.Web.Features.Drills;

/// <summary>What the page of a topic does when it is opened.</summary>
public abstract record DrillOpening;

/// <summary>It shows this drill.</summary>
/// <param name="Question">The drill, with the review where it was answered.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Standing">Of whoever asks, in this topic.</param>
public sealed record DrillShown(QuestionView Question, DrillPlace Place, DrillStanding Standing) : DrillOpening;

/// <summary>It has drawn a new drill, which has an address of its own.</summary>
public sealed record DrillDrawn(string Address) : DrillOpening;
