using System.Collections.Immutable;
using System.Text;
using StudyPortal.Simulation.Kubernetes.Documents;
using StudyPortal.Simulation.Kubernetes.Objects;

namespace StudyPortal.Simulation.Kubernetes.Controllers.Workloads;

/// <summary>The short name of a pod template: <c>559f598dcd</c> (<c>ComputeHash</c> in <c>pkg/controller/controller_utils.go</c>).</summary>
internal static class TemplateHash
{
    /// <summary>The label that ReplicaSets and their pods carry it in.</summary>
    public const string Label = "pod-template-hash";

    // rand.SafeEncodeString: no vowels, so that no words come out.
    private const string Alphabet = "bcdfghjklmnpqrstvwxz2456789";
    private const uint FnvBasis = 2_166_136_261;
    private const uint FnvPrime = 16_777_619;

    /// <summary>The hash of what a template says, the label itself left out.</summary>
    public static string Of(PodTemplate template)
    {
        var plain = template with { Labels = template.Labels.Remove(Label) };
        var pod = new Pod(new ObjectMeta("") { Labels = plain.Labels, Annotations = plain.Annotations }, plain.Spec, new PodStatus());
        var hash = FnvBasis;
        foreach (var octet in Encoding.UTF8.GetBytes(JsonWriter.WriteCompact(ObjectDocuments.ToDocument(pod).Sorted())))
            hash = unchecked((hash * FnvPrime) ^ octet);
        return string.Concat(Texts.Of(hash).Select(digit => Alphabet[digit % Alphabet.Length]));
    }

    /// <summary>The labels with the hash.</summary>
    public static ImmutableSortedDictionary<string, string> With(ImmutableSortedDictionary<string, string> labels, string hash) => labels.SetItem(Label, hash);
}
