namespace StudyPortal.Learning.Questions;

/// <summary>A gap to fill.</summary>
/// <param name="Name">What it is called in messages and by a screen reader, plain text: <c>Gap 2</c>.</param>
/// <param name="Asked">What is asked there, as a small question of its own: a <see cref="SingleChoice"/>, a <see cref="Numeric"/> or a <see cref="ShortText"/>.</param>
public sealed record Gap(string Name, Question Asked);
