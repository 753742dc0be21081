using FsCheck.Fluent;
using StudyPortal.Learning.Grading;
using StudyPortal.Simulation.World;

namespace StudyPortal.Learning.Tests.Grading;

public sealed class ResponseTextTests
{
    // Written lines lie in databases: they must be read for ever.
    [Fact]
    public void A_response_has_this_line()
    {
        Assert.Equal("option:2", ResponseText.Write(new ChosenOption(2)));
        Assert.Equal("options:0,3", ResponseText.Write(new ChosenOptions([0, 3])));
        Assert.Equal("options:", ResponseText.Write(new ChosenOptions([])));
        Assert.Equal("judgement:false,1", ResponseText.Write(new Judgement(Verdict: false, 1)));
        Assert.Equal("predicted:yes,partly,no", ResponseText.Write(new Predicted([VerdictAnswer.Yes, VerdictAnswer.Degraded, VerdictAnswer.No])));
        Assert.Equal("predicted:", ResponseText.Write(new Predicted([])));
        Assert.Equal("matched:1,0,1", ResponseText.Write(new Matched([1, 0, 1])));
        Assert.Equal("ordered:2,0,1", ResponseText.Write(new Ordered([2, 0, 1])));
        Assert.Equal("pointed:cp1/etcd", ResponseText.Write(new Pointed("cp1/etcd")));
        Assert.Equal(@"filled:2|a\u007cb|\\", ResponseText.Write(new Filled(["2", "a|b", @"\"])));
        Assert.Equal(@"typed:C:\\a\u000ab 2,5 µs", ResponseText.Write(new Typed("C:\\a\nb 2,5 µs")));
    }

    [Fact]
    public void Every_response_reads_back_from_its_line() =>
        Seeded.Holds(Generated.Responses, response => response.Equals(ResponseText.Parse(ResponseText.Write(response))));

    [Fact]
    public void A_line_is_one_line_that_every_database_can_hold() =>
        Seeded.Holds(Generated.Responses, response =>
        {
            var line = ResponseText.Write(response);
            var encoded = System.Text.Encoding.UTF8.GetBytes(line);
            return !line.Any(char.IsControl) && line.AsSpan().IndexOfAny('\u2028', '\u2029') < 0 && System.Text.Encoding.UTF8.GetString(encoded) == line;
        });

    [Theory]
    [InlineData("")]
    [InlineData("option")]
    [InlineData("option:")]
    [InlineData("option:x")]
    [InlineData("option:01")]
    [InlineData("option: 1")]
    [InlineData("option:99999999999")]
    [InlineData("Option:1")]
    [InlineData("options:,")]
    [InlineData("options:1,")]
    [InlineData("options:1, 2")]
    [InlineData("judgement:true")]
    [InlineData("judgement:True,1")]
    [InlineData("judgement:true,1,2")]
    [InlineData(@"typed:\")]
    [InlineData(@"typed:\n")]
    [InlineData(@"typed:\u00")]
    [InlineData(@"typed:\u0041")]
    [InlineData("typed:a\nb")]
    [InlineData("predicted:Yes")]
    [InlineData("predicted:degraded")]
    [InlineData("predicted:yes,")]
    [InlineData("predicted:yes, no")]
    [InlineData("predicted:0")]
    [InlineData(@"filled:\n")]
    [InlineData(@"filled:\u007C")]
    [InlineData("matched:a")]
    [InlineData("matched:1,,2")]
    [InlineData("ordered:01")]
    [InlineData("essay:a")]
    public void Garbage_is_no_response(string line) => Assert.Null(ResponseText.Parse(line));

    [Fact]
    public void What_can_be_read_is_exactly_what_is_written() =>
        Seeded.Holds(Gen.Elements("option:", "options:", "judgement:true,", "typed:", "predicted:", "predicted:no,", "filled:", "filled:a|", "matched:1,", "ordered:", "").Zip(Generated.Texts), parts =>
            ResponseText.Parse(parts.Item1 + parts.Item2) is not { } response || ResponseText.Write(response) == parts.Item1 + parts.Item2);
}
