namespace StudyPortal.Learning.Commands;

/// <summary>One thing in which a command means something else than it should.</summary>
internal abstract record CommandDifference;

/// <summary>Another program.</summary>
internal sealed record OtherProgram(string Expected, string Given) : CommandDifference;

/// <summary>A flag (<c>--cacert</c>) or a word that is not there.</summary>
internal sealed record MissingPart(string Part) : CommandDifference;

/// <summary>A flag or a word that does not belong.</summary>
internal sealed record SurplusPart(string Part) : CommandDifference;

/// <summary>A flag with another value.</summary>
internal sealed record OtherValue(string Flag, string Expected, string Given) : CommandDifference;

/// <summary>The right words in another order.</summary>
internal sealed record OtherOrder(string Expected) : CommandDifference;

/// <summary>A flag that a variable sets too, which the program refuses.</summary>
internal sealed record ShadowedVariable(string Program, string Flag) : CommandDifference;
