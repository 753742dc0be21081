namespace StudyPortal.Data.Start;

/// <param name="Message">For the log and the readiness probe.</param>
public sealed record DatabaseHealthResult(bool IsHealthy, string Message);
