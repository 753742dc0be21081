namespace StudyPortal.Learning.Generators.Sketching;

/// <summary>A wrong number and how one gets there, in the small markup of <see cref="Markup"/>.</summary>
internal sealed record Slip(decimal Value, string Remark, string? Belief = null);
