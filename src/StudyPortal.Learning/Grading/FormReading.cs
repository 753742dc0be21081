namespace StudyPortal.Learning.Grading;

/// <summary>What a posted form says.</summary>
public abstract record FormReading;

/// <summary>The form holds a response.</summary>
/// <param name="Certainty">How sure the learner is of it, or null where the form does not say.</param>
public sealed record Responded(Response Response, Certainty? Certainty) : FormReading;

/// <summary>The form holds no response yet; the message tells the learner what to do, in plain text.</summary>
public sealed record NotResponded(string Message) : FormReading;
