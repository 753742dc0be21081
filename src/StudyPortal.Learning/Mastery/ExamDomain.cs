namespace StudyPortal.Learning.Mastery;

/// <summary>A domain of the exam and what the portal asks in it.</summary>
/// <param name="Id">Id of the domain.</param>
/// <param name="Weight">Share of the exam, in percent.</param>
/// <param name="Objectives">Ids of its objectives; empty where the portal asks nothing in it.</param>
public sealed record ExamDomain(string Id, string Title, int Weight, IReadOnlyList<string> Objectives);
