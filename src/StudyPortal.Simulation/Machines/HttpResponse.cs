namespace StudyPortal.Simulation.Machines;

/// <summary>A plain HTTP answer.</summary>
public sealed record HttpResponse(int Status, string Body, string ContentType = "text/plain; charset=utf-8") : Response;
