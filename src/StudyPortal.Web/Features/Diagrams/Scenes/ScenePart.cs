using System.Collections.Immutable;

namespace StudyPortal.Web.Features.Diagrams.Scenes;

/// <summary>What an id of a picture stands for.</summary>
/// <param name="Id">The id.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Within">The id of what it stands in: the machine of a program, member or link, the lane of a machine; null for a lane.</param>
/// <param name="Name">As people call it: <c>cp1</c>, <c>kube-apiserver on cp1</c>.</param>
/// <param name="Sentence">The same in words, without a full stop.</param>
/// <param name="Parts">The ids of what stands in it, in reading order: machines of a lane; member, programs and links of a machine.</param>
public sealed record ScenePart(string Id, ScenePartKind Kind, string? Within, string Name, string Sentence, ImmutableArray<string> Parts);
