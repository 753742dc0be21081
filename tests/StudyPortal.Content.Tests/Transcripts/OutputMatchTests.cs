using StudyPortal.Content.Transcripts;

namespace StudyPortal.Content.Tests.Transcripts;

public sealed class OutputMatchTests
{
    private const int Seed = 20261121;
    private const int Histories = 20_000;

    [Theory]
    [InlineData("", "")]
    [InlineData("a|b", "a|b")]
    [InlineData("a |b", "a|b\t")]
    [InlineData("…", "")]
    [InlineData("…", "a|b")]
    [InlineData("a|…", "a")]
    [InlineData("a|…|b", "a|x|b|b")]
    [InlineData("…|a|…|a|…", "x|a|y|a")]
    public void Output_is_as_recorded(string recorded, string printed) => Assert.Null(OutputMatch.Find(Lines(recorded), Lines(printed)));

    [Theory]
    [InlineData("a|b", "a|c", 1, "b", "c")]
    [InlineData("a|b", "a", 1, "b", null)]
    [InlineData("a", "a|b", 1, null, "b")]
    [InlineData("a", " a", 0, "a", " a")]
    [InlineData("a|…|d", "a|b|c", 2, "d", "c")]
    [InlineData("a|…|b|…|c", "a|c", 2, "b", "c")]
    [InlineData("a|…|c|b|…", "a|b|c", 2, "c", "b")]
    [InlineData("a|…|a", "a", 2, "a", null)]
    [InlineData("…|a|b", "a|b|c", 1, "a", "b")]
    public void The_first_difference_is_told(string recorded, string printed, int index, string? line, string? seen) =>
        Assert.Equal(new OutputDifference(index, line, seen), OutputMatch.Find(Lines(recorded), Lines(printed)));

    [Fact]
    public void Any_record_matches_where_some_choice_of_left_out_lines_makes_it_match()
    {
        var random = new Random(Seed);
        for (var history = 0; history < Histories; history++)
        {
            var (recorded, printed) = (Draw(random, "ab…"), Draw(random, "ab"));
            Assert.True(Matches(recorded, printed) == (OutputMatch.Find(recorded, printed) is null), $"{string.Join('|', recorded)} and {string.Join('|', printed)}");
        }
    }

    [Fact]
    public void What_is_written_anew_matches_and_is_not_written_again()
    {
        var random = new Random(Seed);
        for (var history = 0; history < Histories; history++)
        {
            var (recorded, printed) = (Draw(random, "abcd…"), Draw(random, "abcd"));
            var written = OutputRefresh.Write(recorded, printed);
            Assert.True(OutputMatch.Find(written, printed) is null, $"{string.Join('|', recorded)} became {string.Join('|', written)}, not {string.Join('|', printed)}");
            Assert.Same(written, OutputRefresh.Write(written, printed));
        }
    }

    [Theory]
    [InlineData("a|…|c", "a|b|b|c", "a|…|c")]
    [InlineData("a|…|c|x", "a|b|b|c|y", "a|…|c|y")]
    [InlineData("x|…|c", "a|b|c", "a|b|c")]
    [InlineData("a|…|x", "a|b|c", "a|b|c")]
    [InlineData("x|…", "a|b", "a|b")]
    [InlineData("a|x|a|…", "a|b|c", "a|…")]
    [InlineData("…|b|x", "a|b|c", "…|b|c")]
    [InlineData("a|…|b|x", "a|b", "a|b")]
    [InlineData("a|…|c|…|e|x", "a|b|c|d|e|f", "a|…|c|…|e|f")]
    public void Cuts_stay_where_the_lines_around_them_still_stand(string recorded, string printed, string expected) =>
        Assert.Equal(expected, string.Join('|', OutputRefresh.Write(Lines(recorded), Lines(printed))));

    private static bool Matches(ReadOnlySpan<string> recorded, ReadOnlySpan<string> printed)
    {
        if (recorded.IsEmpty)
            return printed.IsEmpty;
        if (recorded[0] == "…" && Matches(recorded[1..], printed))
            return true;
        return !printed.IsEmpty && (recorded[0] == "…" ? Matches(recorded, printed[1..]) : recorded[0] == printed[0] && Matches(recorded[1..], printed[1..]));
    }

    private static string[] Draw(Random random, string letters) => [.. Enumerable.Range(0, random.Next(7)).Select(_ => letters[random.Next(letters.Length)].ToString())];

    private static string[] Lines(string text) => text.Length == 0 ? [] : text.Split('|');
}
