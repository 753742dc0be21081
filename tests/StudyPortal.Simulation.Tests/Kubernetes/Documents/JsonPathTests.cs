using StudyPortal.Simulation.Kubernetes.Documents;

namespace StudyPortal.Simulation.Tests.Kubernetes.Documents;

public sealed class JsonPathTests
{
    private const string List =
        """
        {"items": [
          {"metadata": {"name": "cp1", "labels": {"kubernetes.io/hostname": "cp1"}}, "status": {"n": 1, "ok": true, "conditions": [{"type": "Ready", "status": "True"}, {"type": "Disk", "status": "False"}]}},
          {"metadata": {"name": "cp2"}, "status": {"n": 2, "conditions": [{"type": "Ready", "status": "Unknown"}]}},
          {"metadata": {"name": "cp3"}, "status": {"n": 3}}]}
        """;

    // Checked against kubectl.
    [Theory]
    [InlineData("{.items[*].metadata.name}", "cp1 cp2 cp3")]
    [InlineData("{.items[0].metadata.name}", "cp1")]
    [InlineData("{.items[-1:].metadata.name}", "cp3")]
    [InlineData("{.items[0:2].metadata.name}", "cp1 cp2")]
    [InlineData("{.items[0,2].metadata.name}", "cp1 cp3")]
    [InlineData("{.items[?(@.status.n>1)].metadata.name}", "cp2 cp3")]
    [InlineData("{.items[?(@.metadata.name==\"cp2\")].status.n}", "2")]
    [InlineData("{.items[?(@.status.ok)].metadata.name}", "cp1")]
    [InlineData("{range .items[*]}{.metadata.name}{\"\\t\"}{.status.conditions[?(@.type==\"Ready\")].status}{\"\\n\"}{end}", "cp1\tTrue\ncp2\tUnknown\ncp3\t\n")]
    [InlineData("{.items[0].metadata.labels.kubernetes\\.io/hostname}", "cp1")]
    [InlineData("{.items[0].metadata.labels['kubernetes\\.io/hostname']}", "cp1")]
    [InlineData("{.items[0].metadata['name']}", "cp1")]
    [InlineData("{.items[*]['metadata.name']}", "")]
    [InlineData("{..name}", "cp1 cp2 cp3")]
    [InlineData("names: {.items[*].metadata.name}!", "names: cp1 cp2 cp3!")]
    [InlineData("{.items[0].status.conditions[1]}", "{\"type\":\"Disk\",\"status\":\"False\"}")]
    [InlineData("{.nosuch}", "")]
    [InlineData(".items", ".items")]
    [InlineData("{range .items[*]}[{.metadata.name}] {end}", "[cp1] [cp2] [cp3] ")]
    public void A_template_prints(string template, string expected) => Assert.Equal(expected, Assert.IsType<JsonPathText>(JsonPathTemplate.Fill(template, Parsed())).Text);

    [Theory]
    [InlineData("{.items", "unclosed action")]
    [InlineData("{range .items[*]}{.a}", "unexpected end of range")]
    [InlineData("{.items[0}", "unterminated array")]
    [InlineData("{end}", "not in range, nothing to end")]
    [InlineData("{.items[?(@.a==1}", "unterminated filter")]
    public void A_broken_template_is_refused(string template, string expected) =>
        Assert.Equal($"error parsing jsonpath {template}, {expected}", Assert.IsType<JsonPathRefused>(JsonPathTemplate.Fill(template, Parsed())).Message);

    private static Document Parsed() => Assert.IsType<JsonDocumentRead>(JsonReader.Read(List)).Document;
}
