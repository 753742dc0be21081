using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.Tests.Shell.Commands.Network;

/// <summary>A server that answers every HTTP request with its path, and /silent with nothing.</summary>
internal sealed class WebProcess(Listener listener) : Process
{
    public override string Name => "web";

    public override void Step(ProcessInput input, ProcessHost host)
    {
        if (input is Started)
            host.TryListen(listener);
        else if (input is Called { Request: HttpRequest request } called && request.Path is not "/silent")
            host.Answer(called.Call, new HttpResponse(request.Path is "/bad" ? 500 : 200, $"{request.Method} {request.Path}\n"));
    }

    public override Process Fork() => new WebProcess(listener);
}
