namespace StudyPortal.Web.Features.Classes.Learners;

/// <summary>The views of one learner.</summary>
public enum LearnerTab
{
    Overview,
    Mastery,
    Lessons,
    Misconceptions,
    Quizzes,
    Timeline,
    Answers,
}
