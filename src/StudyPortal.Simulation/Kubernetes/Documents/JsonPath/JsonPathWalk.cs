using System.Collections.Immutable;

namespace StudyPortal.Simulation.Kubernetes.Documents;

/// <summary>Finds the values of a path.</summary>
internal static class JsonPathWalk
{
    private const int Deepest = 1000;

    internal static List<Document> Values(ImmutableArray<JsonPathStep> steps, Document root, Document current)
    {
        List<Document> values = [current];
        foreach (var step in steps)
            values = step is RootStep ? [root] : [.. values.SelectMany(value => Below(step, root, value))];
        return values;
    }

    private static IEnumerable<Document> Below(JsonPathStep step, Document root, Document value) => step switch
    {
        FieldStep field => field.Names.Select(name => value[name]).OfType<Document>(),
        EachStep => Children(value),
        DescendantStep => Descendants(value, 0),
        IndexStep index => index.Numbers.Select(number => At(value.AsList, number)).OfType<Document>(),
        SliceStep slice => Slice(slice, value.AsList),
        FilterStep filter => Children(value).Where(item => Holds(filter, root, item)),
        _ => [],
    };

    private static IEnumerable<Document> Children(Document value) => value is MapDocument map ? map.Entries.Select(entry => entry.Value) : value.AsList;

    private static IEnumerable<Document> Descendants(Document value, int depth) =>
        depth > Deepest ? [] : Children(value).SelectMany(child => Descendants(child, depth + 1)).Prepend(value);

    private static Document? At(ImmutableArray<Document> items, int number)
    {
        var index = number < 0 ? items.Length + number : number;
        return index >= 0 && index < items.Length ? items[index] : null;
    }

    private static IEnumerable<Document> Slice(SliceStep slice, ImmutableArray<Document> items)
    {
        var first = Math.Max(Absolute(slice.First ?? 0, items.Length), 0);
        var last = Math.Min(Absolute(slice.Last ?? items.Length, items.Length), items.Length);
        for (var index = first; index < last; index += slice.Step)
            yield return items[index];
    }

    private static int Absolute(int number, int length) => number < 0 ? length + number : number;

    private static bool Holds(FilterStep filter, Document root, Document item)
    {
        var left = Values(filter.Left, root, item);
        if (filter.Sign is null || filter.Right is not { } operand)
            return left.Count > 0;

        var right = operand.Value ?? Values(operand.Path, root, item).FirstOrDefault();
        if (left.Count == 0 || right is null)
            return false;

        var order = Compare(left[0], right);
        return filter.Sign switch
        {
            "==" => order == 0,
            "!=" => order != 0,
            "<" => order < 0,
            "<=" => order <= 0,
            ">" => order > 0,
            _ => order >= 0,
        };
    }

    private static int Compare(Document left, Document right) => (left, right) switch
    {
        (NumberDocument { Whole: { } one }, NumberDocument { Whole: { } other }) => one.CompareTo(other),
        (BooleanDocument one, BooleanDocument other) => one.Value.CompareTo(other.Value),
        _ => string.CompareOrdinal(JsonPathTemplate.Print(left), JsonPathTemplate.Print(right)),
    };
}
