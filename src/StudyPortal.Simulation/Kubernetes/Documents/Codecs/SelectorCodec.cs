using StudyPortal.Simulation.Kubernetes.Objects;

namespace StudyPortal.Simulation.Kubernetes.Documents;

/// <summary>Label selectors: <c>matchLabels</c> and <c>matchExpressions</c>.</summary>
internal static class SelectorCodec
{
    internal static void Write(FieldWriter writer, LabelSelector selector) => writer
        .List("matchExpressions", [.. selector.Requirements.Where(requirement => requirement is not EqualRequirement)], WriteRequirement)
        .Map("matchLabels", selector.Requirements.OfType<EqualRequirement>().Aggregate(StringMap.Empty, (labels, equal) => labels.SetItem(equal.Key, equal.Value)));

    internal static LabelSelector Read(FieldReader reader) =>
        new([.. LabelSelector.Of(reader.Map("matchLabels")).Requirements, .. reader.List("matchExpressions", "LabelSelectorRequirement", ReadRequirement)]);

    private static void WriteRequirement(FieldWriter writer, LabelRequirement requirement)
    {
        writer.AnyText("key", requirement.Key);
        switch (requirement)
        {
            case InRequirement choice:
                writer.AnyText("operator", "In").Texts("values", choice.Values);
                break;
            case NotInRequirement choice:
                writer.AnyText("operator", "NotIn").Texts("values", choice.Values);
                break;
            case UnequalRequirement unequal:
                writer.AnyText("operator", "NotIn").Texts("values", [unequal.Value]);
                break;
            default:
                writer.AnyText("operator", requirement is AbsentRequirement ? "DoesNotExist" : "Exists");
                break;
        }
    }

    private static LabelRequirement ReadRequirement(FieldReader reader)
    {
        var (key, values) = (reader.Text("key"), reader.Texts("values"));
        return reader.Text("operator") switch
        {
            "In" => new InRequirement(key, values),
            "NotIn" => new NotInRequirement(key, values),
            "DoesNotExist" => new AbsentRequirement(key),
            _ => new ExistsRequirement(key),
        };
    }
}
