using StudyPortal.Learning.Grading;

namespace StudyPortal.Web.Features.Demo;

/// <summary>What somebody answered, and how it was graded.</summary>
/// <param name="Certainty">How sure they said to be, or null.</param>
internal sealed record DemoReply(Response Response, Graded Graded, Certainty? Certainty)
{
    public Responded Responded => new(Response, Certainty);
}
