namespace StudyPortal.Simulation.Machines;

/// <summary>What a server answers. The rooms above derive their own.</summary>
public abstract record Response;

/// <summary>A plain HTTP answer.</summary>
public sealed record HttpResponse(int Status, string Body, string ContentType = "text/plain; charset=utf-8") : Response;
