using System.Collections.Immutable;

namespace StudyPortal.Web.Features.Diagrams.Scenes;

/// <summary>A sentence of an outline and what belongs to it.</summary>
/// <param name="Id">The id of what it tells of in the picture; null where it tells of no single thing.</param>
/// <param name="Sentence">What it says.</param>
/// <param name="Items">What belongs to it.</param>
public sealed record OutlineItem(string? Id, string Sentence, ImmutableArray<OutlineItem> Items);
