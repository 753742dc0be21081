namespace StudyPortal.Learning.Grading;

/// <summary>What a posted form says.</summary>
public abstract record FormReading;

/// <summary>The form holds a response.</summary>
public sealed record Responded(Response Response) : FormReading;

/// <summary>The form holds no response yet; the message tells the learner what to do, in plain text.</summary>
public sealed record NotResponded(string Message) : FormReading;
