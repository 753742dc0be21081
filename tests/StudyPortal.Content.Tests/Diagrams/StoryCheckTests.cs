using StudyPortal.Content.Diagrams;

namespace StudyPortal.Content.Tests.Diagrams;

public sealed class StoryCheckTests
{
    private const string Path = "diagrams/stacked.yml";

    [Fact]
    public void The_story_of_the_sample_is_true() => Assert.Empty(StoryCheck.Prove(SampleContent.Loaded));

    [Fact]
    public void A_prediction_that_the_model_denies_is_an_error_with_the_reason()
    {
        var finding = Proved("answer: \"yes\"", "answer: \"no\"");
        Assert.Equal((Path, 44, Severity.Error), (finding.File, finding.Line, finding.Severity));
        Assert.StartsWith("the model answers 'yes' to 'etcd.write', not 'no': Writing to etcd works through cp1, cp2", finding.Message, StringComparison.Ordinal);
        Assert.False(finding.Message.EndsWith('.'));
    }

    [Fact]
    public void An_expectation_that_the_model_denies_is_an_error() =>
        AssertFinding(Proved("etcd.stale-read@cp2: \"yes\"", "etcd.stale-read@cp3: \"yes\""), 53, "the model answers 'no' to 'etcd.stale-read@cp3', not 'yes': ");

    [Fact]
    public void A_verdict_about_what_the_cluster_does_not_have_is_an_error() =>
        AssertFinding(Proved("etcd.stale-read@cp2: \"yes\"", "kubernetes.get@worker1: \"yes\""), 53, "this cluster has nothing that 'kubernetes.get@worker1' could be about");

    [Fact]
    public void A_fault_that_cannot_be_is_an_error_and_ends_the_story() =>
        AssertFinding(Proved("- fault crash cp3", "- fault stop cp3 kube-apisever"), 28, "this fault cannot be: ");

    [Fact]
    public void A_line_that_the_shell_does_not_know_is_an_error() =>
        AssertFinding(Proved("systemctl is-active kubelet", "systemclt is-active kubelet"), 8, "the shell does not know this line: ");

    [Fact]
    public void A_command_that_fails_is_part_of_the_story() =>
        Assert.Empty(StoryCheck.Prove(Edited("- $ etcdctl version", "- $ systemctl is-active nothing")));

    [Theory]
    [InlineData("wait 61m")]
    [InlineData("$ sleep 3601")]
    public void A_story_that_lets_more_than_an_hour_pass_is_an_error(string input)
    {
        var files = SampleContent.Files.With("diagrams/alone.yml", $"title: Alone\nsummary: Long.\ntopology: single,workers=0\nbefore: [wait 1s, {input}, wait 1s]\n");
        var finding = Assert.Single(StoryCheck.Prove(CatalogueLoader.Load(files, SampleContent.Loaded), "diagrams/alone.yml"));
        Assert.Equal((4, "a story lets an hour pass at most; wait for less here or before"), (finding.Line, finding.Message));
    }

    [Fact]
    public void A_request_that_cannot_be_sent_is_an_error() =>
        AssertFinding(Proved("- send cp1 etcdctl put greeting hello", "- send cp3 etcdctl put greeting hello"), 30, "this request cannot be sent: ");

    [Fact]
    public void A_diagram_that_cannot_be_read_is_not_run()
    {
        var result = Edited("seed: 7", "seed: seven");
        Assert.Empty(StoryCheck.Prove(result));
        Assert.Empty(StoryCheck.Prove(result, Path));
        Assert.Empty(StoryCheck.Prove(result, "glossary.yml"));
    }

    [Fact]
    public void One_file_is_proved_by_itself()
    {
        var result = Edited("answer: partly", "answer: \"no\"");
        Assert.Equal(StoryCheck.Prove(result), StoryCheck.Prove(result, Path));
        Assert.Single(StoryCheck.Prove(result, Path));
    }

    private static LoadResult Edited(string before, string after) =>
        CatalogueLoader.Load(SampleContent.Files.Edit(Path, before, after), SampleContent.Loaded);

    private static ContentError Proved(string before, string after)
    {
        var result = Edited(before, after);
        Assert.Empty(result.Errors);
        return Assert.Single(StoryCheck.Prove(result));
    }

    private static void AssertFinding(ContentError finding, int line, string begin)
    {
        Assert.Equal((Path, line), (finding.File, finding.Line));
        Assert.StartsWith(begin, finding.Message, StringComparison.Ordinal);
    }
}
