using AngleSharp.Dom;
using Bunit;
using StudyPortal.Learning.Grading;
using StudyPortal.Web.Features.Diagrams;
using StudyPortal.Web.Features.Quizzes;

namespace StudyPortal.Web.Tests.Features.Quizzes;

/// <summary>Questions that are run in the model or asked in a picture of it.</summary>
public sealed class ModelFieldsTests : BunitContext
{
    public ModelFieldsTests() => Services.AddDiagrams();

    [Fact]
    public void The_field_of_a_manifest_holds_the_broken_one_line_by_line()
    {
        var field = Draw(Questions.Empty("manifest")).QuerySelector("textarea[name=text]")!;

        Assert.Equal(Questions.Scheduler("/etc/missing.conf"), field.TextContent.TrimStart('\n'));
        Assert.Equal("8000", field.GetAttribute("maxlength"));
        Assert.StartsWith("1\n2\n3\n", field.ParentElement!.QuerySelector(".numbers[aria-hidden=true]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_written_stands_in_the_field_again()
    {
        var view = Questions.Empty("manifest") with { Posted = ResponseForm.Write(new Typed("kind: <b>\n"), certainty: null), Problem = "Not yet." };
        Assert.Equal("kind: <b>", Draw(view).QuerySelector("textarea")!.TextContent.Trim('\n'));
    }

    [Fact]
    public void A_reviewed_manifest_says_what_was_found_what_is_needed_and_what_the_cluster_did()
    {
        var card = Draw(Questions.Answered("manifest", ResponseText.Write(new Typed(Questions.Scheduler("/etc/<other>.conf")))));
        var parts = card.QuerySelectorAll(".checks > li");

        Assert.Equal("Partly right: 1 of 3", card.QuerySelector(".review.partly > .review-verdict")!.TextContent.Trim());
        Assert.Equal(["Not right:", "Right:", "Not right:"], parts.Select(part => part.QuerySelector(".visually-hidden")!.TextContent), StringComparer.Ordinal);
        Assert.Equal(["/etc/<other>.conf", "/etc/kubernetes/scheduler.conf"], parts[0].QuerySelectorAll("dd").Select(value => value.TextContent), StringComparer.Ordinal);
        Assert.Equal("nothing", parts[1].QuerySelector(".given")!.TextContent);
        Assert.Contains("Nobody renews the Lease of kube-scheduler", parts[2].TextContent, StringComparison.Ordinal);
        Assert.Contains("no such file or directory", parts[2].QuerySelector("pre")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("<other>", Assert.Single(card.QuerySelectorAll("details")[0].QuerySelectorAll(".changed")).TextContent, StringComparison.Ordinal);
        Assert.Equal(2, card.QuerySelectorAll("details").Length);
    }

    [Fact]
    public void A_line_that_cannot_be_read_is_marked_in_the_open_text()
    {
        var text = Questions.Scheduler("/etc/kubernetes/scheduler.conf").Replace("    volumeMounts", "   volumeMounts", StringComparison.Ordinal);
        var card = Draw(Questions.Answered("manifest", ResponseText.Write(new Typed(text))));

        Assert.NotNull(card.QuerySelector(".review.wrong"));
        Assert.True(card.QuerySelector("details")!.HasAttribute("open"));
        Assert.Contains("volumeMounts", card.QuerySelector("details .slip")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("cannot be read as YAML", card.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_manifest_that_works_needs_no_other()
    {
        var card = Draw(Questions.Answered("manifest", ResponseText.Write(new Typed(Questions.Scheduler("/etc/kubernetes/scheduler.conf")))));

        Assert.NotNull(card.QuerySelector(".review.right"));
        Assert.Single(card.QuerySelectorAll("details:not(.words, .folded)"));
    }

    [Fact]
    public void The_parts_of_a_picture_are_radio_buttons_by_machine_and_only_those_that_are_drawn()
    {
        var card = Draw(Questions.Empty("hot-spot"));

        Assert.Equal(["cp1", "cp1/etcd", "cp1/kubelet", "cp1:2379", "worker1--cp1"], card.QuerySelectorAll("input[name=part]").Select(radio => radio.GetAttribute("value")), StringComparer.Ordinal);
        Assert.Equal(["cp1", "worker1"], card.QuerySelectorAll(".machine > legend").Select(legend => legend.TextContent), StringComparer.Ordinal);
        Assert.Equal(["the machine itself", "etcd", "kubelet", "link to port 2379", "link to cp1"], card.QuerySelectorAll(".machine label").Select(label => label.TextContent.Trim()), StringComparer.Ordinal);
        Assert.Equal(2, card.QuerySelectorAll(".cluster-diagram").Length);
        Assert.Empty(card.QuerySelectorAll(".in-focus, .is-right, .is-wrong"));
    }

    [Fact]
    public void A_part_that_was_chosen_is_marked_in_the_picture()
    {
        var card = Draw(Questions.Empty("hot-spot") with { Posted = ResponseForm.Write(new Pointed("cp1/kubelet"), certainty: null) });

        Assert.Equal("cp1/kubelet", card.QuerySelector("input[checked]")!.GetAttribute("value"));
        Assert.Equal(["cp1/kubelet"], card.QuerySelectorAll(".picture.wide .in-focus").Select(shape => shape.GetAttribute("data-id")), StringComparer.Ordinal);
    }

    [Fact]
    public void A_reviewed_picture_marks_what_is_right_and_what_was_taken_for_it()
    {
        var card = Draw(Questions.Answered("hot-spot", "pointed:cp1"));

        Assert.Equal(["cp1/etcd"], card.QuerySelectorAll(".picture.wide .is-right").Select(shape => shape.GetAttribute("data-id")), StringComparer.Ordinal);
        Assert.Equal(["cp1"], card.QuerySelectorAll(".picture.wide .is-wrong").Select(shape => shape.GetAttribute("data-id")), StringComparer.Ordinal);
        Assert.Equal(["cp1", "etcd on cp1"], card.QuerySelectorAll(".spots dd").Select(said => said.TextContent), StringComparer.Ordinal);
        Assert.Contains("Too coarse.", card.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_right_part_is_marked_once()
    {
        var card = Draw(Questions.Answered("hot-spot", "pointed:cp1/etcd"));

        Assert.Empty(card.QuerySelectorAll(".is-wrong"));
        Assert.Equal(["etcd on cp1"], card.QuerySelectorAll(".spots dd").Select(said => said.TextContent), StringComparer.Ordinal);
        Assert.Contains("It stores.", card.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cp1", "cp1")]
    [InlineData("cp1/kube-apiserver", "kube-apiserver on cp1")]
    [InlineData("cp1--cp2", "the link from cp1 to cp2")]
    [InlineData("cp1:2379", "the link to port 2379 on cp1")]
    public void A_part_has_a_name(string part, string name) => Assert.Equal(name, PartWords.Of(part));

    private IElement Draw(QuestionView view) => Render<QuestionCard>(card => card.Add(c => c.View, view)).Find("section");
}
