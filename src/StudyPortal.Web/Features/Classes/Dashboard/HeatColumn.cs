namespace StudyPortal.Web.Features.Classes.Dashboard;

/// <summary>A column of a heat map.</summary>
/// <param name="Place">In the plan of the board.</param>
/// <param name="Key">Id of the objective or address of the lesson; the map can be sorted by it.</param>
/// <param name="Class">What the class comes to.</param>
public sealed record HeatColumn(int Place, string Key, string Title, HeatCell Class);
