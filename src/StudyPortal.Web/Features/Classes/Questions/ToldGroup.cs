using StudyPortal.Data.Classes;
using StudyPortal.Learning.Classes;

namespace StudyPortal.Web.Features.Classes.Questions;

/// <summary>Some of those who were asked, as far as a class may tell of them.</summary>
/// <param name="Count">How many they are.</param>
/// <param name="Of">Of how many: those who were asked, or the whole class where it may not be told who was not.</param>
public sealed record ToldGroup(int Count, int Of, bool IsOfAsked)
{
    /// <summary>The group, or null where nothing may be told.</summary>
    /// <param name="learners">How many are in the class.</param>
    public static ToldGroup? Find(StudyClass known, int count, int asked, int learners)
    {
        if (!known.IsAggregateOnly || SmallGroups.Show([count, asked - count, learners - asked]).All(group => group is not null)) return new ToldGroup(count, asked, IsOfAsked: true);
        return SmallGroups.MayTell(count, learners) ? new ToldGroup(count, learners, IsOfAsked: false) : null;
    }
}
