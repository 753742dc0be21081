using System.Collections.Immutable;
using StudyPortal.Learning.Questions;

namespace StudyPortal.Learning.Generators.Sketching;

/// <summary>What drills give evidence for, and where their statements can be read up.</summary>
/// <param name="Objective">Id of an objective of the content.</param>
/// <param name="Sources">Pages of the official documentation.</param>
internal sealed record Subject(string Objective, ImmutableArray<SourceLink> Sources);
