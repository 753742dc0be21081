using StudyPortal.Simulation.Kubernetes.Objects;

namespace StudyPortal.Simulation.Shell.Commands.Kubectl.Printing;

/// <summary>The row of a node.</summary>
internal static class NodeCells
{
    private const string RolePrefix = "node-role.kubernetes.io/";

    private const string None = "<none>";

    public static IEnumerable<string> Of(Node node, string age, bool isWide)
    {
        yield return StatusOf(node);
        yield return RolesOf(node);
        yield return age;
        yield return node.Status.Info.KubeletVersion;
        if (!isWide)
            yield break;

        yield return AddressOf(node, "InternalIP");
        yield return AddressOf(node, "ExternalIP");
        yield return OrUnknown(node.Status.Info.OsImage);
        yield return OrUnknown(node.Status.Info.KernelVersion);
        yield return OrUnknown(node.Status.Info.ContainerRuntimeVersion);
    }

    /// <summary><c>control-plane</c>, or <c>&lt;none&gt;</c>.</summary>
    public static string RolesOf(Node node)
    {
        var roles = node.Meta.Labels.Keys.Where(label => label.StartsWith(RolePrefix, StringComparison.Ordinal)).Select(label => label[RolePrefix.Length..]).ToList();
        return roles.Count == 0 ? None : string.Join(',', roles);
    }

    private static string StatusOf(Node node)
    {
        var ready = node.Condition("Ready") switch { null => "Unknown", { Status: ConditionStatus.True } => "Ready", _ => "NotReady" };
        return node.Spec.Unschedulable ? ready + ",SchedulingDisabled" : ready;
    }

    private static string AddressOf(Node node, string type) => node.Status.Addresses.FirstOrDefault(address => address.Type == type)?.Address ?? None;

    private static string OrUnknown(string text) => text.Length == 0 ? "<unknown>" : text;
}
