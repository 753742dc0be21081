namespace StudyPortal.Simulation.Kubernetes.Documents;

/// <summary>What reading a text as JSON gave.</summary>
public abstract record JsonResult;

/// <summary>The document.</summary>
public sealed record JsonDocumentRead(Document Document) : JsonResult;

/// <summary>The text is no JSON.</summary>
/// <param name="Message">In the words of Go: <c>invalid character 'x' looking for beginning of value</c>.</param>
public sealed record JsonRefused(string Message) : JsonResult;
