using StudyPortal.Learning.Classes;

namespace StudyPortal.Web.Features.Classes.Dashboard.Groups;

/// <summary>What may be told of a class that shows groups only. A figure that is null would tell of a group that is too small.</summary>
public abstract record GroupContent;

/// <summary>The class is itself too small a group.</summary>
public sealed record TooFewLearners : GroupContent;

/// <summary>The class at a glance.</summary>
/// <param name="Counts">By placement.</param>
/// <param name="Bins">The distribution of the measure in bins that are wide enough.</param>
/// <param name="Time">Null where too few are known.</param>
public sealed record GroupOverview(
    int Learners, IReadOnlyDictionary<Placement, int?> Counts, int? Inactive, IReadOnlyList<MeasureBin> Bins, IReadOnlyList<GroupWeek> Weeks, TimeSpent? Time,
    IReadOnlyList<GroupObjective> Objectives, IReadOnlyList<GroupBelief> Beliefs) : GroupContent;

/// <summary>How the class stands with each objective, weakest first.</summary>
public sealed record GroupObjectives(IReadOnlyList<GroupObjective> Lines) : GroupContent;

/// <summary>How far the class is in each lesson, by guide.</summary>
public sealed record GroupLessons(IReadOnlyList<GroupLesson> Lines) : GroupContent;

/// <summary>What the class believes wrongly, as far as it may be told.</summary>
public sealed record GroupBeliefs(PagedList<GroupBelief> Lines) : GroupContent;

/// <summary>How the questions do.</summary>
public sealed record GroupItems(PagedList<GroupItem> Lines) : GroupContent;
