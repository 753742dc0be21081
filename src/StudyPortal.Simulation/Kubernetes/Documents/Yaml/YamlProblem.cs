namespace StudyPortal.Simulation.Kubernetes.Documents;

/// <summary>Why a text is no YAML, in the words of the Go library that Kubernetes uses.</summary>
/// <param name="Line">The line that the library names, from 1; 0 where it names none. It is often the one before the mistake.</param>
/// <param name="Text">What is wrong: <c>did not find expected key</c>.</param>
public sealed record YamlProblem(int Line, string Text)
{
    /// <summary>As kubectl and kubelet print it: <c>error converting YAML to JSON: yaml: line 12: did not find expected key</c>.</summary>
    public override string ToString() =>
        Line == 0 ? $"error converting YAML to JSON: yaml: {Text}" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"error converting YAML to JSON: yaml: line {Line}: {Text}");
}
