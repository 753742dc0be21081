using StudyPortal.Learning.Classes;

namespace StudyPortal.Web.Features.Classes.Dashboard;

/// <summary>What a look at a class shows.</summary>
public abstract record DashboardContent;

/// <summary>Nobody is in the class yet.</summary>
public sealed record EmptyContent : DashboardContent;

/// <summary>The class at a glance.</summary>
/// <param name="Attention">Learners who want attention first; a few of <paramref name="AttentionCount"/>.</param>
/// <param name="Beliefs">The most held ones.</param>
public sealed record OverviewContent(
    ClassFigures Figures, IReadOnlyList<LearnerLine> Attention, int AttentionCount, IReadOnlyList<ObjectiveLine> Objectives, IReadOnlyList<BeliefLine> Beliefs, TimeSpent Time) : DashboardContent;

/// <summary>Learners × objectives, or learners × lessons.</summary>
/// <param name="Rows">One page of them.</param>
/// <param name="Found">How many learners there are that were asked for.</param>
/// <param name="Page">From 1.</param>
/// <param name="Detail">What was chosen on the map, in words; null where nothing is.</param>
public sealed record HeatContent(IReadOnlyList<HeatGroup> Groups, IReadOnlyList<HeatRow> Rows, int Found, int Page, int Pages, HeatDetail? Detail) : DashboardContent;

/// <summary>All misconceptions that somebody was asked about.</summary>
public sealed record BeliefsContent(IReadOnlyList<BeliefLine> Beliefs, int Found, int Page, int Pages) : DashboardContent;

/// <summary>All questions that the class answered.</summary>
public sealed record ItemsContent(IReadOnlyList<ItemLine> Items, int Found, int Page, int Pages) : DashboardContent;
