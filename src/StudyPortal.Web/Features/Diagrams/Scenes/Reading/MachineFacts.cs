using System.Collections.Immutable;

namespace StudyPortal.Web.Features.Diagrams.Scenes.Reading;

/// <summary>What a picture tells of a machine, before anything has its place.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Kind">What it is for.</param>
/// <param name="Address">Its address, or what stands in its place.</param>
/// <param name="Condition">Whether it runs.</param>
/// <param name="Marks">What else is wrong with it, in a word each.</param>
/// <param name="Rows">What runs on it.</param>
/// <param name="Member">Its member of etcd.</param>
internal sealed record MachineFacts(
    string Id, MachineKind Kind, string Address, MachineCondition Condition, ImmutableArray<string> Marks, ImmutableArray<RowFacts> Rows, MemberFacts? Member)
{
    /// <summary>As people call it.</summary>
    public string Title => Kind switch { MachineKind.Clients => "Clients", MachineKind.VirtualAddress => "VIP", _ => Id };

    /// <summary>What it is and what is wrong with it.</summary>
    public string Sentence
    {
        get
        {
            var name = Kind switch
            {
                MachineKind.Clients => "Clients outside the cluster",
                MachineKind.VirtualAddress => "Virtual address",
                MachineKind.LoadBalancer => $"Load balancer {Id}",
                MachineKind.ControlPlane => $"Control-plane node {Id}",
                MachineKind.Etcd => $"etcd machine {Id}",
                _ => $"Worker {Id}",
            };
            string[] words = [.. Condition switch { MachineCondition.Down => ["down"], MachineCondition.Paused => ["paused"], _ => Array.Empty<string>() }, .. Marks];
            var state = words.Length > 0 ? $": {string.Join(", ", words)}" : "";
            return Kind == MachineKind.Clients ? name + state : $"{name}, {Address}{state}";
        }
    }
}
