namespace StudyPortal.Simulation.Kubernetes.LoadBalancing;

/// <summary>A <c>bind</c>.</summary>
/// <param name="Line">The line it stands on.</param>
/// <param name="Address">The address; <c>0.0.0.0</c> for <c>*</c>.</param>
/// <param name="Port">The port.</param>
public sealed record HaproxyBind(int Line, string Address, int Port);
