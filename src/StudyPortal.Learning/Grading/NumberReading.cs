namespace StudyPortal.Learning.Grading;

/// <summary>What a typed number was read as.</summary>
internal abstract record NumberReading;

/// <summary>A number and whatever stood behind it, trimmed; empty where nothing did.</summary>
internal sealed record NumberAndUnit(decimal Value, string Unit) : NumberReading;

/// <summary>No number that could be graded, and why, in plain text.</summary>
internal sealed record NoNumber(string Message) : NumberReading;
