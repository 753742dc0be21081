namespace StudyPortal.Simulation.Kubernetes.Documents;

/// <summary>What reading or filling a template gave.</summary>
public abstract record JsonPathResult;

/// <summary>The filled template.</summary>
public sealed record JsonPathText(string Text) : JsonPathResult;

/// <summary>The template is none, or does not fit.</summary>
/// <param name="Message">In the words of kubectl: <c>unclosed action</c>.</param>
public sealed record JsonPathRefused(string Message) : JsonPathResult;
