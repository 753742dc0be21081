using System.Collections.Immutable;

namespace StudyPortal.Simulation.Kubernetes.Documents;

/// <summary>What reading a text as YAML gave.</summary>
public abstract record YamlResult;

/// <summary>The documents of the text that say something, in their order.</summary>
public sealed record YamlDocuments(ImmutableArray<Document> Documents) : YamlResult;

/// <summary>The text is no YAML.</summary>
/// <param name="Problem">What is wrong, in the words and with the line that Kubernetes gives: counted from the last <c>---</c>.</param>
/// <param name="Line">The line of the whole text where the mistake is noticed, from 1.</param>
public sealed record YamlRefused(YamlProblem Problem, int Line) : YamlResult;
