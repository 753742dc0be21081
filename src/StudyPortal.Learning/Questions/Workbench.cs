using StudyPortal.Simulation.World;

namespace StudyPortal.Learning.Questions;

/// <summary>The cluster of the model that a manifest is run in.</summary>
/// <param name="Topology">What it is made of.</param>
/// <param name="Seed">Decides every chance in it.</param>
/// <param name="Host">The machine whose file is edited.</param>
/// <param name="Path">The file: <c>/etc/kubernetes/manifests/etcd.yaml</c>.</param>
/// <param name="Before">Inputs, in the forms of the model, that are carried out before the broken manifest is put there.</param>
/// <param name="Within">How much simulated time passes between the edit and the look at what works.</param>
public sealed record Workbench(Topology Topology, ulong Seed, string Host, string Path, IReadOnlyList<string> Before, TimeSpan Within);
