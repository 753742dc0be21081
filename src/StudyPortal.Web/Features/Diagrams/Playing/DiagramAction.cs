using System.Collections.Immutable;

namespace StudyPortal.Web.Features.Diagrams.Playing;

/// <summary>Something that a learner can do to a part of the picture.</summary>
/// <param name="Label">As it stands on a button: <c>Fail cp1</c>.</param>
/// <param name="Description">What it does, in a plain sentence.</param>
/// <param name="Inputs">What is carried out, in the forms of <c>InputText</c>.</param>
/// <param name="Weight">How it is offered.</param>
public sealed record DiagramAction(string Label, string Description, ImmutableArray<string> Inputs, ActionWeight Weight = ActionWeight.Plain);
