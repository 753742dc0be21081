namespace StudyPortal.Simulation.Kubernetes.Documents;

/// <summary>A place in a text, all counted from 0.</summary>
internal readonly record struct YamlMark(int Index, int Line, int Column);
