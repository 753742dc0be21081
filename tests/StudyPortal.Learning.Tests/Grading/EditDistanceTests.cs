using FsCheck;
using FsCheck.Fluent;
using StudyPortal.Learning.Grading;

namespace StudyPortal.Learning.Tests.Grading;

public sealed class EditDistanceTests
{
    private static readonly Gen<string> _words = Gen.Elements('a', 'b', 'c').ArrayOf().Resize(7).Select(letters => new string(letters));

    [Fact]
    public void It_agrees_with_the_definition() =>
        Seeded.Holds(_words.Two(), words => EditDistance.Between(words.Item1, words.Item2) == ByDefinition(words.Item1, words.Item2));

    private static int ByDefinition(string from, string to)
    {
        if (from.Length == 0 || to.Length == 0)
            return Math.Max(from.Length, to.Length);

        var replaced = ByDefinition(from[1..], to[1..]) + (from[0] == to[0] ? 0 : 1);
        return Math.Min(replaced, 1 + Math.Min(ByDefinition(from[1..], to), ByDefinition(from, to[1..])));
    }
}
