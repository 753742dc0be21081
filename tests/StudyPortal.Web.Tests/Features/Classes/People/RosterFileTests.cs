using System.Globalization;
using System.Text;
using StudyPortal.Data.Classes;
using StudyPortal.Web.Features.Classes.People;

namespace StudyPortal.Web.Tests.Features.Classes.People;

public sealed class RosterFileTests
{
    [Theory]
    [InlineData("email,name,number\nada@x.org,Ada,17")]
    [InlineData("email;name;number\r\nada@x.org;Ada;17\r\n")]
    [InlineData("Number\tE-Mail\tName\n17\tada@x.org\tAda")]
    [InlineData("\uFEFFname,EMAIL,id,room\nAda, ada@x.org ,17,B12")]
    [InlineData("\"email\",\"name\",\"number\"\n\"ada@x.org\",\"Ada\",\"17\"\n\n")]
    [InlineData("Student number;E-mail address;Full name\n\"17\";\"ada@x.org\";\"Ada\"")]
    public void Columns_may_stand_in_any_order_and_be_parted_in_any_way(string text)
    {
        var line = Assert.Single(Read(text));
        Assert.Equal(("ada@x.org", "Ada", "17", null), (line.Email, line.Name, line.Number, line.Problem));
    }

    [Fact]
    public void Quoted_fields_hold_delimiters_and_quotation_marks() =>
        Assert.Equal("Lovelace, \"Ada\"", Assert.Single(Read("name,email\n\"Lovelace, \"\"Ada\"\"\",ada@x.org")).Name);

    [Fact]
    public void An_address_alone_is_enough()
    {
        var line = Assert.Single(Read("email\nada@x.org"));
        Assert.Equal(("", null, null), (line.Name, line.Number, line.Problem));
    }

    [Theory]
    [InlineData("email,name\n,Ada", "No e-mail address")]
    [InlineData("email,name\nada,Ada", "This is not an e-mail address")]
    [InlineData("email,name\nada@,Ada", "This is not an e-mail address")]
    [InlineData("email,name\nAda <ada@x.org>,Ada", "This is not an e-mail address")]
    [InlineData("email,name\nada@x.org bob@x.org,Ada", "This is not an e-mail address")]
    [InlineData("email,name\nada@x.org,\"A\nda\"", "A line break or another control character stands in it")]
    public void A_wrong_line_says_why(string text, string problem) => Assert.Equal(problem, Assert.Single(Read(text)).Problem);

    [Fact]
    public void Too_long_is_wrong()
    {
        Assert.Contains("too long", Assert.Single(Read($"email\n{new string('a', 250)}@x.org")).Problem, StringComparison.Ordinal);
        Assert.Contains("name is longer", Assert.Single(Read($"email,name\na@x.org,{new string('a', 121)}")).Problem, StringComparison.Ordinal);
        Assert.Contains("number is longer", Assert.Single(Read($"email,number\na@x.org,{new string('1', 41)}")).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void An_address_that_stands_twice_is_wrong_the_second_time_whatever_its_case()
    {
        var lines = Read("email\nada@x.org\nbob@x.org\nADA@x.org");
        Assert.Equal([null, null, "This address stands in line 2 already"], lines.Select(line => line.Problem), StringComparer.Ordinal);
        Assert.Equal([2, 3, 4], lines.Select(line => line.Line));
    }

    [Theory]
    [InlineData("", "nothing to import")]
    [InlineData("  \n ", "nothing to import")]
    [InlineData("name,number\nAda,17", "one of them must be “email”")]
    [InlineData("ada@x.org,Ada", "one of them must be “email”")]
    [InlineData("email,name\n\n", "nobody under them")]
    [InlineData("email,name\na\"da@x.org,Ada", "quotation mark in line 2")]
    public void What_is_no_roster_says_so_as_a_whole(string text, string problem)
    {
        var file = RosterFile.Read(text);
        Assert.Empty(file.Lines);
        Assert.Contains(problem, file.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_thousand_lines_are_taken_and_one_more_is_not()
    {
        var text = new StringBuilder("email\n");
        for (var i = 0; i < RosterFile.MostRows; i++) text.Append(CultureInfo.InvariantCulture, $"p{i}@x.org\n");
        Assert.Equal(RosterFile.MostRows, Read(text.ToString()).Count);
        Assert.Contains("more than 2,000 lines", RosterFile.Read(text.Append("one@more.org\n").ToString()).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void More_than_a_megabyte_is_not_taken() => Assert.Contains("larger than 1 MB", RosterFile.Read("email\n" + new string('x', RosterFile.MostBytes)).Problem, StringComparison.Ordinal);

    [Fact]
    public void Bytes_are_text_with_and_without_a_mark_and_nothing_else_than_UTF8()
    {
        Assert.Equal("email\nä", RosterFile.Decode(Encoding.UTF8.GetBytes("email\nä")));
        Assert.Equal("email\nä", RosterFile.Decode([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("email\nä")]));
        Assert.Null(RosterFile.Decode(Encoding.Latin1.GetBytes("email\nä")));
    }

    [Fact]
    public void A_preview_tells_new_from_changed_from_known_from_wrong()
    {
        var known = new KnownRoster(
            new Dictionary<string, RosterRow>(StringComparer.Ordinal) { ["B@X.ORG"] = new("B@X.ORG", "Bob", null), ["C@X.ORG"] = new("C@X.ORG", "Carl", "3") },
            new Dictionary<string, string?>(StringComparer.Ordinal) { ["D@X.ORG"] = null });

        var preview = RosterPreview.Of("email,name,number\na@x.org,Ann,1\nb@x.org,Bob,2\nc@x.org,Carl,3\nd@x.org,Dora,4\ne,Eve,5", known, email => email.ToUpperInvariant());

        Assert.Equal([RosterVerdict.New, RosterVerdict.Changed, RosterVerdict.Same, RosterVerdict.Here, RosterVerdict.Wrong], preview.Rows.Select(row => row.Verdict));
        Assert.Equal((4, true, true), (preview.Sound.Count, preview.HasWrong, preview.HasWork));
        Assert.False(RosterPreview.Of("email,name,number\nc@x.org,Carl,3", known, email => email.ToUpperInvariant()).HasWork);
    }

    private static IReadOnlyList<RosterLine> Read(string text)
    {
        var file = RosterFile.Read(text);
        Assert.Null(file.Problem);
        return file.Lines;
    }
}
