using StudyPortal.Learning.Classes;
using StudyPortal.Learning.Statistics;

namespace StudyPortal.Web.Features.Classes.Dashboard;

/// <summary>A question and what the first answers of the class say about it.</summary>
/// <param name="Kind">What it asks for, in words.</param>
/// <param name="Doubts">What its author should look at, and what cannot be said yet.</param>
public sealed record ItemLine(AskedLine Question, string Kind, string Objective, ItemFigures Figures, IReadOnlyList<Doubt> Doubts);
