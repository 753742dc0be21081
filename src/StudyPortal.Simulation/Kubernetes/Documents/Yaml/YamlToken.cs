namespace StudyPortal.Simulation.Kubernetes.Documents;

/// <summary>A token with the text of a scalar or of a problem.</summary>
internal readonly record struct YamlToken(YamlTokenKind Kind, YamlMark Start, string Text = "");
