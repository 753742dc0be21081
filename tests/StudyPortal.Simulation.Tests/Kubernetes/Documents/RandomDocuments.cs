using FsCheck;
using FsCheck.Fluent;
using StudyPortal.Simulation.Kubernetes.Documents;

namespace StudyPortal.Simulation.Tests.Kubernetes.Documents;

/// <summary>Trees with the texts that are hard to write: empty, quoted, indented, many lines, look-alikes of other types.</summary>
internal static class RandomDocuments
{
    private static readonly string[] _texts =
    [
        "", " ", "a", "a b", " leading", "trailing ", "a: b", "a:", "a #b", "#a", "- a", "-", "--flag=x", "true", "y", "no", "null", "~", "1", "-1.5", "0x1f", "1e3", "017",
        "2026-11-20T22:07:36Z", "12:30:45", "'", "\"", "it's", "say \"hi\"", "back\\slash", "line\n", "line\nline", "line\nline\n\n", "\n", " a\n b\n", "a \nb", "tab\there", "[", "{a}",
        "a,b", "*", "&x", "!x", "|", ">", "%", "@", "`", "?", "? a", ":", "---", "...", "https://10.0.0.11:2379", "é", "<&>", "\u0001", "=", "<<", "0", "+1", ".", ".5", "1_000",
        "a long text that goes on for more than eighty characters so that a writer may want to break it somewhere: here",
        "another long text that goes on for more than eighty characters so that it breaks  twice  with spaces and goes on for quite a while after that",
        "line\n a\nb\n", "a\n\n\nb\n", "\t", "x\t\n", "0o17", "1.0", "Infinity", "null\n", "1\n2",
    ];

    private static Gen<Document> Scalars { get; } = Gen.OneOf(
        Gen.Elements(_texts).Select(text => (Document)new TextDocument(text)),
        Gen.Choose(-1000, 1000).Select(number => (Document)new NumberDocument(number)),
        Gen.Elements("0.5", "-1.25", "3.75").Select(literal => (Document)new NumberDocument(literal)),
        Gen.Elements(true, false).Select(value => (Document)new BooleanDocument(value)),
        Gen.Constant((Document)NullDocument.Instance));

    public static Gen<Document> Trees { get; } = Tree(3);

    private static Gen<Document> Tree(int depth)
    {
        if (depth == 0)
            return Gen.OneOf(Gen.Elements(_texts).Select(text => (Document)new TextDocument(text)), Gen.Choose(-9, 9).Select(number => (Document)new NumberDocument(number)));

        var inner = Tree(depth - 1);
        var lists = inner.ListOf().Select(items => (Document)new ListDocument([.. items.Take(4)]));
        var maps = Gen.Zip(Gen.Elements(_texts), inner).ListOf().Select(entries =>
            (Document)new MapDocument([.. entries.DistinctBy(entry => entry.Item1, StringComparer.Ordinal).Take(4).Select(entry => new KeyValuePair<string, Document>(entry.Item1, entry.Item2))]));
        return Gen.OneOf(Scalars, lists, maps, maps);
    }
}
