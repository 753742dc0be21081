using StudyPortal.Simulation.Kubernetes.Documents;
using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.Shell.Commands.Kubectl;

/// <summary><c>kubectl version</c>.</summary>
internal sealed class VersionVerb() : KubectlVerb("version", "print the versions of client and server", "client output=/o")
{
    private const string Client = "v1.35.6";

    public override int Run(KubectlRun run)
    {
        run.Context.Print($"Client Version: {Client}\nKustomize Version: v5.7.1");
        if (run.Flags.Has("client"))
            return 0;

        if (!run.Connect())
            return 1;

        var reply = run.Ask(HttpRequest.Get("/version"));
        if (reply is not Answered { Response: HttpResponse { Status: 200 } response })
            return run.Fail(run.Failure(reply));

        run.Context.Print($"Server Version: {(JsonReader.Read(response.Body) is JsonDocumentRead read ? read.Document["gitVersion"]?.AsText : Client)}");
        return 0;
    }
}
