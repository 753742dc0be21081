namespace StudyPortal.Simulation.Kubernetes.Kubeadm;

/// <summary>A flag of a component that the configuration adds or replaces (<c>extraArgs</c> of v1beta4).</summary>
/// <param name="Name">Without leading dashes.</param>
/// <param name="Value">Its value.</param>
public sealed record ExtraArgument(string Name, string Value);
