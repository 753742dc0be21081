using System.Collections.Immutable;
using StudyPortal.Simulation.World;

namespace StudyPortal.Web.Features.Diagrams.Playing;

/// <summary>A step of a story that was come to.</summary>
/// <param name="Began">Where the story stood before it.</param>
/// <param name="Ended">Where it stands after it; null while the learner is asked what will happen.</param>
/// <param name="Results">What its inputs gave, in order.</param>
public sealed record ToldStep(Playhead Began, Playhead? Ended, ImmutableArray<InputResult> Results);
