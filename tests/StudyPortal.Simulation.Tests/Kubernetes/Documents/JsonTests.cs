using StudyPortal.Simulation.Kubernetes.Documents;

namespace StudyPortal.Simulation.Tests.Kubernetes.Documents;

public sealed class JsonTests
{
    [Fact]
    public void What_is_written_reads_back() =>
        Seeded.Holds(RandomDocuments.Trees, document => JsonReader.Read(JsonWriter.Write(document)) is JsonDocumentRead read && read.Document.Equals(document));

    [Fact]
    public void What_is_written_in_one_line_reads_back_as_yaml_too() =>
        Assert.Equal("{\"a\":[1,\"b\"]}", JsonWriter.WriteCompact(YamlReader.First("{\"a\":[1,\"b\"]}")!));

    [Fact]
    public void Four_spaces_a_level_and_escaped_angle_brackets()
    {
        var document = MapDocument.Of(("a", new ListDocument([new NumberDocument(1), MapDocument.Empty])), ("b", new TextDocument("<&>")));
        Assert.Equal("{\n    \"a\": [\n        1,\n        {}\n    ],\n    \"b\": \"\\u003c\\u0026\\u003e\"\n}", JsonWriter.Write(document));
    }

    [Theory]
    [InlineData("", "unexpected end of JSON input")]
    [InlineData("{\"a\":", "unexpected end of JSON input")]
    [InlineData("{a}", "invalid character 'a' looking for beginning of object key string")]
    [InlineData("{\"a\" 1}", "invalid character '1' after object key")]
    [InlineData("{\"a\":1 2}", "invalid character '2' after object key:value pair")]
    [InlineData("[1 2]", "invalid character '2' after array element")]
    [InlineData("x", "invalid character 'x' looking for beginning of value")]
    [InlineData("tru3", "invalid character '3' in literal true (expecting 'e')")]
    [InlineData("1 x", "invalid character 'x' after top-level value")]
    public void A_mistake_is_told_in_the_words_of_the_real_library(string text, string expected) =>
        Assert.Equal(expected, Assert.IsType<JsonRefused>(JsonReader.Read(text)).Message);
}
