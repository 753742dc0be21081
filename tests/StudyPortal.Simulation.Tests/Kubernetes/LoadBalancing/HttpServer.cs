using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.Tests.Kubernetes.LoadBalancing;

/// <summary>A server that says who it is and, on /readyz, the status that it is told to.</summary>
internal sealed class HttpServer(string name) : Process
{
    public const int Port = 6443;

    public override string Name { get; } = name;

    public int Status { get; set; } = 200;

    public override void Step(ProcessInput input, ProcessHost host)
    {
        if (input is Started)
            host.TryListen(new Listener(Port, Listener.AnyAddress));
        else if (input is Called { Request: HttpRequest request } called)
            host.Answer(called.Call, request.Path == "/" ? new HttpResponse(200, Name) : new HttpResponse(Status, ""));
    }

    public override Process Fork() => new HttpServer(Name) { Status = Status };
}
