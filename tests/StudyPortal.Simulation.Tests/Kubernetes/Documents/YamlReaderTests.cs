using StudyPortal.Simulation.Kubernetes.Documents;

namespace StudyPortal.Simulation.Tests.Kubernetes.Documents;

public sealed class YamlReaderTests
{
    public static TheoryData<string, string, string> Broken
    {
        get
        {
            var cases = new TheoryData<string, string, string>();
            foreach (var part in ("\n" + Recording.Read("broken.txt")).Split("\n# ").Skip(1))
            {
                var (head, expected) = (part.Split("====\n")[0], part.Split("====\n")[1]);
                cases.Add(head[..head.IndexOf('\n')], head[(head.IndexOf('\n') + 1)..], expected.Trim());
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Broken))]
    public void A_mistake_is_told_in_the_words_and_with_the_line_of_the_real_library(string name, string text, string expected)
    {
        Assert.NotEmpty(name);
        Assert.Equal(expected, YamlReader.Read(text) is YamlRefused refused ? refused.Problem.ToString() : "ok");
    }

    [Theory]
    [InlineData("a: 1", "{\"a\":1}")]
    [InlineData("a: yes\nb: No\nc: on", "{\"a\":true,\"b\":false,\"c\":true}")]
    [InlineData("a: 0x1F\nb: 017\nc: 1_000\nd: 1e3\ne: 1.50", "{\"a\":31,\"b\":15,\"c\":1000,\"d\":1000,\"e\":1.5}")]
    [InlineData("a:\nb: ~\nc: null", "{\"a\":null,\"b\":null,\"c\":null}")]
    [InlineData("n: 1\n2: b", "{\"false\":1,\"2\":\"b\"}")]
    [InlineData("a: [b, 'c d', \"e\\tf\", {g: h}, i: j]", "{\"a\":[\"b\",\"c d\",\"e\\tf\",{\"g\":\"h\"},{\"i\":\"j\"}]}")]
    [InlineData("a: {b: c, d: [e, f], \"g\":1,}", "{\"a\":{\"b\":\"c\",\"d\":[\"e\",\"f\"],\"g\":1}}")]
    [InlineData("a:\n- b\n- c: d\n  e: f\n-\n  - g\n", "{\"a\":[\"b\",{\"c\":\"d\",\"e\":\"f\"},[\"g\"]]}")]
    [InlineData("a: |\n  b\n   c\n\n  d\n\ne: f", "{\"a\":\"b\\n c\\n\\nd\\n\",\"e\":\"f\"}")]
    [InlineData("a: |-\n  b\n\n", "{\"a\":\"b\"}")]
    [InlineData("a: |+\n  b\n\n", "{\"a\":\"b\\n\\n\"}")]
    [InlineData("a: >\n  b\n  c\n\n  d\n   e\n  f\n", "{\"a\":\"b c\\nd\\n e\\nf\\n\"}")]
    [InlineData("a: b\n  c\n\n  d # e\n", "{\"a\":\"b c\\nd\"}")]
    [InlineData("a: 'b''c'\nd: ''\n'e': \"\"", "{\"a\":\"b'c\",\"d\":\"\",\"e\":\"\"}")]
    [InlineData("# c\na: b#c # d\n", "{\"a\":\"b#c\"}")]
    [InlineData("a: https://x:1/y\nb: [http://z]\n", "{\"a\":\"https://x:1/y\",\"b\":[\"http://z\"]}")]
    [InlineData("a: \"b\n  c\\\n  d\"", "{\"a\":\"b cd\"}")]
    [InlineData("? a\n: b", null)]
    [InlineData("{\"a\": [1, true, null]}", "{\"a\":[1,true,null]}")]
    [InlineData("a: 2026-11-20T22:07:36Z", "{\"a\":\"2026-11-20T22:07:36Z\"}")]
    public void A_text_means(string text, string? expected) =>
        Assert.Equal(expected, YamlReader.First(text) is { } document ? JsonWriter.WriteCompact(document) : null);

    [Fact]
    public void Documents_are_cut_at_three_dashes_and_empty_ones_are_left_out()
    {
        var documents = Assert.IsType<YamlDocuments>(YamlReader.Read("---\na: b\n---\n# nothing\n---\n- c\n"));
        Assert.Equal("{\"a\":\"b\"} [\"c\"]", string.Join(' ', documents.Documents.Select(JsonWriter.WriteCompact)));
    }

    [Fact]
    public void The_line_in_the_whole_text_is_known_where_the_message_counts_from_the_last_three_dashes()
    {
        var refused = Assert.IsType<YamlRefused>(YamlReader.Read("a: b\n---\nx: y\na: b: c\n"));
        Assert.Equal(4, refused.Line);
        Assert.Equal(2, refused.Problem.Line);
    }

    [Fact]
    public void A_text_cut_short_anywhere_is_read_or_refused()
    {
        var manifest = Recording.Read("etcd.yaml");
        for (var length = 0; length < manifest.Length; length++)
            Assert.NotNull(YamlReader.Read(manifest[..length]));
    }

    [Fact]
    public void A_character_replaced_anywhere_is_read_or_refused()
    {
        const string Marks = ":-[]{}'\"|>#?,\t\n %&\0";
        var manifest = Recording.Read("kube-scheduler.yaml");
        for (var index = 0; index < manifest.Length; index++)
            Assert.NotNull(YamlReader.Read(manifest[..index] + Marks[index % Marks.Length] + manifest[(index + 1)..]));
    }
}
