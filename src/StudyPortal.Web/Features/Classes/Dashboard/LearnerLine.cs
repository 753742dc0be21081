using StudyPortal.Data.Classes;
using StudyPortal.Learning.Classes;

namespace StudyPortal.Web.Features.Classes.Dashboard;

/// <summary>A learner of the class and how they do.</summary>
public sealed record LearnerLine(BoardMember Member, LearnerFigures Figures);
