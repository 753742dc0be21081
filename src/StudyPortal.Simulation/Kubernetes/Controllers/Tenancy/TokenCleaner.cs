using System.Globalization;
using StudyPortal.Simulation.Kubernetes.Api;
using StudyPortal.Simulation.Kubernetes.Api.Clients;
using StudyPortal.Simulation.Kubernetes.Objects;

namespace StudyPortal.Simulation.Kubernetes.Controllers.Tenancy;

/// <summary>Deletes bootstrap tokens when they have expired (<c>pkg/controller/bootstrap/tokencleaner.go</c>); it is off unless <c>--controllers</c> names it.</summary>
internal sealed class TokenCleaner : Controller
{
    private const string TokenType = "bootstrap.kubernetes.io/token";

    public override string Name => "token-cleaner";

    public override void OnChange(InformerChange change, ControllerContext context)
    {
        if (change.After is Secret { Type: TokenType, Namespace: "kube-system" } token && IsOn(context))
            context.Enqueue(Informer.KeyOf(token));
    }

    public override void Sync(string key, ControllerContext context)
    {
        if (context.Find<Secret>(ResourceKind.Secrets, key) is not { } token
            || !DateTimeOffset.TryParse(token.Text("expiration"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var end))
            return;
        if (end > context.Clock)
            context.EnqueueAfter(key, end - context.Clock);
        else
            context.Write(new DeleteObject(ResourceKind.Secrets, token.Namespace, token.Name) { Uid = token.Meta.Uid });
    }

    private static bool IsOn(ControllerContext context) => context.Flags.Text("controllers").Split(',').Any(name => name is "tokencleaner" or "token-cleaner-controller" or "bootstrap-token-cleaner-controller");
}
