using StudyPortal.Learning.Grading;
using StudyPortal.Learning.Questions;

namespace StudyPortal.Learning.Tests.Grading;

public sealed class ManifestGradingTests
{
    [Fact]
    public void A_manifest_that_works_and_has_all_that_is_demanded_gets_one()
    {
        var grade = Graded(Samples.Manifest.Solution);

        Assert.True(grade.IsRight);
        Assert.All(grade.Feedback, remark => Assert.True(remark.IsRight));
        Assert.DoesNotContain("<pre", grade.Feedback[^1].Html, StringComparison.Ordinal);
        Assert.Empty(grade.Misconceptions);
    }

    [Fact]
    public void The_manifest_as_it_was_found_fails_with_the_words_of_the_machine()
    {
        var grade = Graded(Samples.Manifest.Given);

        Assert.Equal([false, true, false], grade.Feedback.Select(remark => remark.IsRight));
        Assert.Equal([0, 1, 2], grade.Feedback.Select(remark => remark.Option));
        Assert.Equal("<p>That file is not there.</p>", grade.Feedback[0].Html);
        Assert.Contains("/etc/kubernetes/missing.conf: no such file or directory", grade.Feedback[^1].Html, StringComparison.Ordinal);
        Assert.Equal(["one-file-for-all"], grade.Misconceptions);
        Assert.Equal(1m / 3, grade.Score);
    }

    [Fact]
    public void A_cluster_that_works_does_not_make_up_for_what_is_demanded()
    {
        var grade = Graded(Samples.Manifest.Solution.Replace("--leader-elect=true", "--leader-elect", StringComparison.Ordinal));

        Assert.Equal([true, false, true], grade.Feedback.Select(remark => remark.IsRight));
        Assert.Equal(2m / 3, grade.Score);
    }

    [Fact]
    public void What_is_demanded_does_not_make_up_for_a_cluster_that_does_not_work()
    {
        var grade = Graded(Samples.Manifest.Solution.Replace("- kube-scheduler\n", "- kube-scheduller\n", StringComparison.Ordinal));

        Assert.Equal([true, true, false], grade.Feedback.Select(remark => remark.IsRight));
        Assert.Equal(2m / 3, grade.Score);
        Assert.False(grade.IsRight);
    }

    [Fact]
    public void A_text_that_is_no_YAML_gets_nothing_and_hears_the_line_and_the_kubelet()
    {
        var grade = Graded(Samples.Manifest.Solution.Replace("      mountPath", "     mountPath", StringComparison.Ordinal));

        Assert.Equal(0, grade.Score);
        Assert.Null(grade.Feedback[0].Option);
        Assert.Contains("Line 17", grade.Feedback[0].Html, StringComparison.Ordinal);
        Assert.Contains("couldn&#39;t parse as pod", grade.Feedback[^1].Html, StringComparison.Ordinal);
        Assert.Empty(grade.Misconceptions);
    }

    [Fact]
    public void A_mount_that_the_machine_does_not_have_is_told_by_the_kubelet() => Assert.Contains(
        "hostPath type check failed: /etc/kubernetes/other.conf is not a file",
        Graded(Samples.Manifest.Solution.Replace("      path: /etc/kubernetes/scheduler.conf", "      path: /etc/kubernetes/other.conf", StringComparison.Ordinal)).Feedback[^1].Html,
        StringComparison.Ordinal);

    [Fact]
    public void What_a_learner_wrote_is_encoded()
    {
        var grade = Graded(Samples.Scheduler("/<script>alert(1)</script>"));

        Assert.DoesNotContain("<script", string.Concat(grade.Feedback.Select(remark => remark.Html)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(" \n ", "The manifest is empty: write it first.")]
    [InlineData(null, "The manifest is too long: write at most 8000 characters.")]
    public void What_cannot_be_run_is_not_graded(string? text, string message) =>
        Assert.Equal(message, Assert.IsType<Unreadable>(Grader.Grade(Samples.Manifest, new Typed(text ?? new string('#', Grader.LongestManifest + 1)))).Message);

    [Theory]
    [InlineData("", "The manifest is empty: write it first.")]
    [InlineData("as it was found", "This is the manifest as it was found. Mend it first.")]
    public void A_form_without_an_edit_is_no_response(string text, string message)
    {
        var posted = text.Length == 0 ? text : Samples.Manifest.Given.Replace("\n", "\r\n", StringComparison.Ordinal);
        var fields = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal) { [ResponseForm.TextField] = [posted] };

        Assert.Equal(message, Assert.IsType<NotResponded>(ResponseForm.Read(Samples.Manifest, fields)).Message);
    }

    [Fact]
    public void An_edit_comes_with_the_line_ends_of_the_machine_and_survives_storing()
    {
        var fields = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal) { [ResponseForm.TextField] = [Samples.Manifest.Solution.Replace("\n", "\r\n", StringComparison.Ordinal)] };

        var response = Assert.IsType<Responded>(ResponseForm.Read(Samples.Manifest, fields)).Response;

        Assert.Equal(new Typed(Samples.Manifest.Solution), response);
        Assert.Equal(response, ResponseText.Parse(ResponseText.Write(response)));
    }

    private static Graded Graded(string text) => Assert.IsType<Graded>(Grader.Grade(Samples.Manifest, new Typed(text)));
}
