using StudyPortal.Content.Questions;

namespace StudyPortal.Content.Tests.Questions;

public sealed class QuestionProofTests
{
    private const string Path = "questions/model.md";

    [Fact]
    public void The_questions_of_the_sample_are_what_the_model_does() => Assert.Empty(QuestionProof.Prove(SampleContent.Loaded));

    [Fact]
    public void A_manifest_that_works_as_it_is_given_is_no_question() =>
        AssertFinding(Proved("--kubeconfig=/etc/missing.conf", "--kubeconfig=/etc/kubernetes/scheduler.conf, --v=2"), 36, "the cluster works with this manifest; ");

    [Fact]
    public void A_solution_that_does_not_work_is_no_solution() =>
        AssertFinding(Proved("command: [kube-scheduler, --kubeconfig=/etc/kubernetes/scheduler.conf]", "command: [kube-scheduller, --kubeconfig=/etc/kubernetes/scheduler.conf]"), 52, "the cluster does not work with the solution: Nobody renews the Lease of kube-scheduler");

    [Fact]
    public void A_solution_that_fails_a_check_is_no_solution() =>
        AssertFinding(Proved("  - flag: --master\n    missing: true", "  - flag: --leader-elect\n    equals: \"true\""), 26, "the solution does not pass this check: it has nothing there");

    [Fact]
    public void A_solution_that_is_no_YAML_is_named_by_its_line() => AssertFinding(
        Proved("    command: [kube-scheduler, --kubeconfig=/etc/kubernetes/scheduler.conf]\n    volumeMounts", "    command: [kube-scheduler, --kubeconfig=/etc/kubernetes/scheduler.conf\n    volumeMounts"), null, "the solution is no YAML: ");

    [Theory]
    [InlineData("wait 5s]\nwithin", "fault stop cp1 nothing]\nwithin", 15)]
    [InlineData("[fault crash cp3, wait 5s]", "[fault stop cp3 nothing, wait 5s]", 81)]
    public void What_cannot_happen_before_is_an_error(string before, string after, int line) => AssertFinding(Proved(before, after), line, "this fault cannot be: ");

    [Fact]
    public void Only_the_file_that_is_edited_is_proved()
    {
        var load = CatalogueLoader.Load(SampleContent.Files.Edit(Path, "[fault crash cp3, wait 5s]", "[fault stop cp3 nothing, wait 5s]"));
        Assert.Single(QuestionProof.Prove(load, Path));
        Assert.Empty(QuestionProof.Prove(load, "questions/gaps.md"));
    }

    private static ContentError Proved(string before, string after)
    {
        var load = CatalogueLoader.Load(SampleContent.Files.Edit(Path, before, after));
        Assert.Empty(load.Errors);
        return Assert.Single(QuestionProof.Prove(load));
    }

    private static void AssertFinding(ContentError finding, int? line, string message)
    {
        Assert.Equal((Path, line ?? finding.Line), (finding.File, finding.Line));
        Assert.StartsWith(message, finding.Message, StringComparison.Ordinal);
    }
}
