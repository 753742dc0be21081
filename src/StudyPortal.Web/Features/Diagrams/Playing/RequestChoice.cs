namespace StudyPortal.Web.Features.Diagrams.Playing;

/// <summary>A request that can be sent.</summary>
/// <param name="Label">As it stands in a menu: <c>Write at cp1</c>.</param>
/// <param name="Description">What it asks of the cluster, in a plain sentence.</param>
/// <param name="Host">The machine that it is sent from.</param>
/// <param name="Input">What is carried out, in the form of <c>InputText</c>.</param>
public sealed record RequestChoice(string Label, string Description, string Host, string Input);
