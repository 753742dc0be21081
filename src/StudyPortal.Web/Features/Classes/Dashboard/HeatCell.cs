namespace StudyPortal.Web.Features.Classes.Dashboard;

/// <summary>A cell of a heat map.</summary>
/// <param name="Sign">What stands in it: a figure or a sign.</param>
/// <param name="Words">The same in words.</param>
public readonly record struct HeatCell(HeatTone Tone, string Sign, string Words);
