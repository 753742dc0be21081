namespace StudyPortal.Learning.Generators.Sketching;

/// <summary>An option in the small markup of <see cref="Markup"/>.</summary>
/// <param name="Text">One line.</param>
/// <param name="Remark">What to say about it.</param>
/// <param name="Belief">Id of the misconception that taking it gives away, or null.</param>
internal sealed record Choice(string Text, string Remark, string? Belief = null);
