using System.Globalization;
using StudyPortal.Simulation.Kubernetes.Api;
using StudyPortal.Simulation.Kubernetes.Api.Clients;
using StudyPortal.Simulation.Kubernetes.Kubeadm;
using StudyPortal.Simulation.Kubernetes.Objects;

namespace StudyPortal.Simulation.Kubernetes.Controllers.Tenancy;

/// <summary>Deletes bootstrap tokens when they have expired (<c>pkg/controller/bootstrap/tokencleaner.go</c>); it is off unless <c>--controllers</c> names it.</summary>
internal sealed class TokenCleaner : Controller
{
    public override string Name => "token-cleaner";

    public override void OnChange(InformerChange change, ControllerContext context)
    {
        if (change.After is Secret { Type: BootstrapTokenSecret.Type, Namespace: "kube-system" } token && context.Flags.Names("tokencleaner"))
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
}
