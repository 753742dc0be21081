namespace StudyPortal.Simulation.Kubernetes.Objects;

/// <summary>What reading a text as a label selector gave.</summary>
public abstract record LabelSelectorResult;

/// <summary>The selector.</summary>
public sealed record LabelSelectorRead(LabelSelector Selector) : LabelSelectorResult;

/// <summary>The text is no selector.</summary>
/// <param name="Message">In the words of apimachinery: <c>unable to parse requirement: found '=', expected: …</c>.</param>
public sealed record LabelSelectorRefused(string Message) : LabelSelectorResult;
