namespace StudyPortal.Content.Tests.Transcripts;

public sealed class TranscriptCheckTests
{
    private const string Path = "guides/other/01-ports.md";

    [Fact]
    public void The_records_of_the_sample_are_true() => Assert.Empty(ModelCheck.Prove(SampleContent.Loaded, Path));

    [Fact]
    public void Output_that_the_model_does_not_print_is_an_error() =>
        AssertFinding("\ncp2\n```", "\ncp3\n```", 23, "the model prints 'cp2' here, not 'cp3'");

    [Fact]
    public void Output_that_goes_on_is_an_error() =>
        AssertFinding("\nLISTEN 0      4096       10.0.0.12:2379       0.0.0.0:*", "", 21, "the model prints more: 'LISTEN 0      4096       10.0.0.12:2379       0.0.0.0:*'");

    [Fact]
    public void Output_that_ends_is_an_error() =>
        AssertFinding("\ncp2\n```", "\ncp2\ncp2\n```", 24, "the model prints no more here, and not 'cp2'");

    [Fact]
    public void Long_lines_are_quoted_where_they_part()
    {
        var recorded = new string('x', 200);
        AssertFinding("\ncp2\n```", $"\ncp2 {recorded}\n```", 23, $"the model prints 'cp2' here, not 'cp2 {new string('x', 116)}…'");
    }

    [Fact]
    public void Another_prompt_is_an_error() => AssertFinding("root@cp2:~# hostname", "root@cp3:~# hostname", 22, "the prompt is 'root@cp2:~#' here, not 'root@cp3:~#'");

    [Fact]
    public void A_line_that_goes_on_behind_a_backslash_is_one_line() =>
        AssertFinding("    --no-headers", "    --no-headers=false", 31, "the model prints 'NAME      STATUS     ROLES           AGE    VERSION' here, not 'cp1       Ready      control-plane   108s   v1.35.6'");

    [Theory]
    [InlineData("fault crash cp9; wait 60s", "fault: There is no host 'cp9'")]
    [InlineData("wait", "usage: wait DURATION")]
    [InlineData("faultt; wait 60s", "faultt: command not found")]
    [InlineData("false", "exit code 1")]
    public void A_line_before_that_does_not_succeed_is_an_error(string before, string complaint)
    {
        var finding = Proved("fault crash cp3; wait 60s", before);
        Assert.Equal(28, finding.Line);
        Assert.StartsWith("the line in before= does not succeed: ", finding.Message, StringComparison.Ordinal);
        Assert.Contains(complaint, finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Records_that_let_too_much_time_pass_are_an_error_and_end_the_cluster()
    {
        var load = Edited("fault crash cp3; wait 60s", "wait 5h").Files;
        var text = load.Text(Path) + "\n```console run=same\nroot@cp2:~# hostname\ncp2\n```\n";
        var findings = ModelCheck.Prove(CatalogueLoader.Load(load.With(Path, text), SampleContent.Loaded), Path);
        Assert.Equal(
            ["28: the records of one cluster let four hours pass at most; wait for less, or begin a new one", "37: the record before it could not be run, so this one cannot go on from there"],
            findings.Select(finding => $"{finding.Line}: {finding.Message}"), StringComparer.Ordinal);
    }

    [Fact]
    public void A_record_of_another_terminal_goes_on_with_the_same_cluster()
    {
        var text = SampleContent.Files.Text(Path) + "\n```console run=same host=cp1\nroot@cp1:~# kubectl get node cp3 --no-headers\ncp3   NotReady   control-plane   108s   v1.35.6\n```\n";
        Assert.Empty(ModelCheck.Prove(CatalogueLoader.Load(SampleContent.Files.With(Path, text), SampleContent.Loaded), Path));
    }

    [Fact]
    public void A_record_that_is_not_bound_is_not_run() =>
        Assert.Empty(ModelCheck.Prove(CatalogueLoader.Load(SampleContent.Files, SampleContent.Loaded), "guides/demo/02-second.md"));

    [Fact]
    public void Stories_and_records_are_proved_together()
    {
        var files = Edited("\ncp2\n```", "\ncp3\n```").Files.Edit("diagrams/stacked.yml", "answer: partly", "answer: \"no\"");
        Assert.Equal(["diagrams/stacked.yml", Path], ModelCheck.Prove(CatalogueLoader.Load(files, SampleContent.Loaded)).Select(finding => finding.File), StringComparer.Ordinal);
    }

    private static LoadResult Edited(string before, string after) => CatalogueLoader.Load(SampleContent.Files.Edit(Path, before, after), SampleContent.Loaded);

    private static ContentError Proved(string before, string after)
    {
        var result = Edited(before, after);
        Assert.Empty(result.Errors);
        return Assert.Single(ModelCheck.Prove(result, Path));
    }

    private static void AssertFinding(string before, string after, int line, string message)
    {
        var finding = Proved(before, after);
        Assert.Equal((Path, line, Severity.Error, message), (finding.File, finding.Line, finding.Severity, finding.Message));
    }
}
