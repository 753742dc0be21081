using StudyPortal.Learning.Manifests;
using StudyPortal.Learning.Questions;

namespace StudyPortal.Learning.Tests.Manifests;

public sealed class ManifestTextTests
{
    private static readonly ManifestText Scheduler = ManifestText.Read(Samples.Scheduler("/a.conf").Replace("    - --leader-elect=true", "    - --leader-elect\n    - \"false\"\n    args: [\"--list=a,b\", --bare]", StringComparison.Ordinal));

    [Theory]
    [InlineData("--kubeconfig", "/a.conf")]
    [InlineData("--leader-elect", "false")]
    [InlineData("--list", "a,b")]
    [InlineData("--bare", "")]
    [InlineData("--kube", null)]
    [InlineData(".metadata.name", "kube-scheduler")]
    [InlineData(".spec.volumes[?(@.name==\"kubeconfig\")].hostPath.type", "File")]
    [InlineData(".spec.containers[*].volumeMounts[*].name", "kubeconfig")]
    [InlineData(".spec.nothing", null)]
    public void A_flag_or_a_path_leads_to_what_stands_there(string subject, string? found) => Assert.Equal(found, Scheduler.Found(Check(subject, ManifestDemand.BeMissing)));

    [Theory]
    [InlineData("--list", ManifestDemand.Equal, "a,b", true)]
    [InlineData("--list", ManifestDemand.Equal, "a", false)]
    [InlineData("--list", ManifestDemand.Contain, "b", true)]
    [InlineData("--list", ManifestDemand.Contain, "a,b", false)]
    [InlineData("--nothing", ManifestDemand.Contain, "b", false)]
    [InlineData("--nothing", ManifestDemand.BeMissing, "", true)]
    [InlineData("--list", ManifestDemand.BeMissing, "", false)]
    [InlineData(".spec.containers[0].args", ManifestDemand.BeMissing, "", false)]
    public void A_demand_is_held_against_it(string subject, ManifestDemand demand, string value, bool holds) => Assert.Equal(holds, Scheduler.Holds(Check(subject, demand, value)));

    [Fact]
    public void Of_a_flag_that_is_given_twice_the_last_one_counts()
    {
        var twice = ManifestText.Read(Samples.Scheduler("/a.conf\n    - --kubeconfig=/b.conf"));

        Assert.Equal("/b.conf", twice.Found(Check("--kubeconfig", ManifestDemand.Equal)));
        Assert.False(twice.Holds(Check("--kubeconfig", ManifestDemand.Equal, "/a.conf")));
    }

    [Fact]
    public void A_line_that_cannot_be_read_is_named()
    {
        var broken = ManifestText.Read(Samples.Scheduler("/a.conf").Replace("      mountPath", "     mountPath", StringComparison.Ordinal));

        Assert.Equal(17, broken.Slip!.Line);
        Assert.False(broken.Holds(Check("--nothing", ManifestDemand.BeMissing)));
        Assert.Null(broken.Found(Check("--kubeconfig", ManifestDemand.Equal)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("# nothing but a remark")]
    [InlineData("- a list")]
    [InlineData("just words")]
    public void What_is_no_map_is_no_manifest(string text) => Assert.NotNull(ManifestText.Read(text).Slip);

    [Theory]
    [InlineData("--data-dir", true)]
    [InlineData("--data-dir=/x", false)]
    [InlineData("--", false)]
    [InlineData(".spec.containers[0].image", true)]
    [InlineData(".spec.containers[", false)]
    public void A_subject_is_a_flag_or_a_path(string subject, bool isOne) => Assert.Equal(isOne, ManifestText.ComplaintAbout(subject) is null);

    [Fact]
    public void Line_ends_are_those_of_the_machine() => Assert.Equal("a\nb\nc\n", ManifestText.WithLineEnds("a\r\nb\rc\r\n\r\n"));

    private static ManifestCheck Check(string subject, ManifestDemand demand, string value = "") => new(subject, demand, value, "<p>No.</p>", null);
}
