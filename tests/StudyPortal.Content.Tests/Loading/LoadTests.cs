using StudyPortal.Content.Files;
using StudyPortal.Content.Lessons;
using StudyPortal.Learning.Questions;

namespace StudyPortal.Content.Tests.Loading;

public sealed class LoadTests
{
    private const string First = "guides/demo/01-first.md";
    private const string Second = "guides/demo/02-second.md";
    private const string Ports = "guides/other/01-ports.md";

    [Fact]
    public void Guides_and_lessons_stand_in_authored_order()
    {
        var reversed = CatalogueLoader.Load(SampleContent.Files.Edit("portal.yml", "[demo, other]", "[other, demo]"));
        Assert.Equal(["demo", "other"], Whole().Guides.Select(guide => guide.Slug), StringComparer.Ordinal);
        Assert.Equal(["other", "demo"], reversed.Sound.Guides.Select(guide => guide.Slug), StringComparer.Ordinal);
        Assert.Equal(["first", "second"], Whole().FindGuide("demo")!.Lessons.Select(lesson => lesson.Address.Lesson), StringComparer.Ordinal);
    }

    [Fact]
    public void A_lesson_has_everything_that_its_file_says()
    {
        var lesson = Whole().FindLesson(new LessonAddress("demo", "second"))!;
        Assert.Equal(("Looking at it", "What does a cluster show?", "Its members, its leader and its alarms."), (lesson.Title, lesson.Question, lesson.Summary));
        Assert.Equal((2, 5, "1.35", "3.6", Second), (lesson.Number, lesson.Minutes, lesson.Kubernetes, lesson.Etcd, lesson.SourceFile));
        Assert.Equal(["quorum-arithmetic", "port-roles"], lesson.Objectives);
        Assert.Equal([new SourceLink("etcdctl", "https://etcd.io/docs/v3.6/dev-guide/interacting_v3/")], lesson.Sources);
        Assert.Equal(["try-it", "check-in"], lesson.Headings.Select(heading => heading.Anchor), StringComparer.Ordinal);
        Assert.Equal(["first-tool", "first-who", "first-cloze", "first-match", "first-order", "first-table", "first-command", "first-manifest", "first-spot", "first-borrowed"], lesson.Blocks.OfType<QuizBlock>().Single().Questions);
        Assert.Equal("stacked", lesson.Blocks.OfType<DiagramBlock>().Single().Diagram);
        Assert.Equal("lose-a-member", lesson.Blocks.OfType<LabBlock>().Single().Lab);
        Assert.Equal("Authors", Whole().FindGuide("demo")!.Audience);
    }

    [Fact]
    public void Options_keep_their_order_feedback_and_misconception()
    {
        var question = Assert.IsType<SingleChoice>(Whole().Questions["first-five"]);
        Assert.Equal(["Two", "Three", "Five"], question.Options.Select(option => option.Html), StringComparer.Ordinal);
        Assert.Equal([false, true, false], question.Options.Select(option => option.IsRight));
        Assert.Equal(["half-is-enough", null, null], question.Options.Select(option => option.Misconception), StringComparer.Ordinal);
        Assert.Contains("<pre", question.Options[1].FeedbackHtml, StringComparison.Ordinal);
        Assert.DoesNotContain("misconception", question.Options[0].FeedbackHtml, StringComparison.Ordinal);
        Assert.Equal(2, question.Head.HintsHtml.Count);
        Assert.Single(question.Head.Sources);
        Assert.Equal("etcdctl", Assert.Single(Whole().Questions["first-who"].Head.Sources).Title); // Of the lesson that asks it.
    }

    [Fact]
    public void Every_kind_of_question_is_read()
    {
        var questions = Whole().Questions;
        Assert.Equal(2, Assert.IsType<MultipleChoice>(questions["first-who"]).Options.Count(option => !option.IsRight));
        Assert.True(Assert.IsType<TrueFalse>(questions["first-statement"]).Answer);
        var numeric = Assert.IsType<Numeric>(questions["first-number"]);
        Assert.Equal((500m, 0.5m, "ms", 1000m), (numeric.Answer, numeric.Tolerance, numeric.Unit, numeric.Units["s"]));
        Assert.Equal([(250m, "half-is-enough"), (1000m, null)], numeric.Mistakes.Select(mistake => (mistake.Value, mistake.Misconception)));
        var text = Assert.IsType<ShortText>(questions["first-tool"]);
        Assert.Equal(["etcdutl", "etcdutl snapshot"], text.Answers);
        Assert.Equal("etcdctl", Assert.Single(text.NearMisses).Text);
    }

    [Fact]
    public void A_cloze_has_its_gaps_in_reading_order_and_shuffles_their_choices()
    {
        var cloze = Assert.IsType<Cloze>(Whole().Questions["first-cloze"]);
        Assert.Equal(["Gap 1", "Gap 2", "Gap 3"], cloze.Gaps.Select(gap => gap.Name), StringComparer.Ordinal);
        Assert.Equal(3, Assert.IsType<Numeric>(cloze.Gaps[0].Asked).Answer);
        Assert.Equal(["2379", "2380", "6443 &lt; 6444"], Assert.IsType<SingleChoice>(cloze.Gaps[1].Asked).Options.Select(option => option.Html).Order(StringComparer.Ordinal), StringComparer.Ordinal);
        Assert.Equal(["etcdctl"], Assert.IsType<ShortText>(cloze.Gaps[2].Asked).Answers);
        Assert.Equal([0, 1, 2], cloze.TextHtml.Select(Cloze.GapOf).OfType<int>());
        Assert.Contains($"<strong>{Cloze.MarkOf(1)}</strong>", cloze.TextHtml, StringComparison.Ordinal);
        Assert.DoesNotContain("{{", cloze.TextHtml, StringComparison.Ordinal);
    }

    [Fact]
    public void A_match_has_one_list_of_answers_for_all_its_items()
    {
        var matching = Assert.IsType<Matching>(Whole().Questions["first-match"]);
        Assert.Equal(["2379", "2380", "6443"], matching.Answers.Order(StringComparer.Ordinal), StringComparer.Ordinal);
        Assert.Equal(["2379", "2380"], matching.Items.Select(item => matching.Answers[item.Answer]), StringComparer.Ordinal);
        Assert.Equal(("2379", "half-is-enough"), (matching.Answers[Assert.Single(matching.Items[1].Wrong).Answer], matching.Items[1].Wrong[0].Misconception));
        Assert.Equal("another <strong>member</strong>", matching.Items[1].Html);
    }

    [Fact]
    public void Steps_are_never_shown_in_the_right_order()
    {
        var ordering = Assert.IsType<Ordering>(Whole().Questions["first-order"]);
        Assert.Equal(["Remove the <strong>old</strong> one", "Add the new one", "Start it"], ordering.Steps.OrderBy(step => step.Place).Select(step => step.Html), StringComparer.Ordinal);
        Assert.Contains("<pre", ordering.Steps.Single(step => step.Place == 2).FeedbackHtml, StringComparison.Ordinal);
        for (var edit = 0; edit < 20; edit++)
        {
            var edited = CatalogueLoader.Load(SampleContent.Files.Edit("questions/gaps.md", "Remove first.", $"Remove first: {edit}."), SampleContent.Loaded);
            Assert.NotEqual([0, 1, 2], Assert.IsType<Ordering>(edited.Sound.Questions["first-order"]).Steps.Select(step => step.Place));
        }
    }

    [Fact]
    public void The_gaps_of_a_table_are_named_by_row_and_column()
    {
        var table = Assert.IsType<TableToComplete>(Whole().Questions["first-table"]);
        Assert.Equal(["Members", "<strong>Quorum</strong>", "May fail"], table.ColumnsHtml);
        Assert.Equal(["Members 1: Quorum", "Members 3: Quorum", "Members 3: May fail"], table.Gaps.Select(gap => gap.Name), StringComparer.Ordinal);
        Assert.Equal([new GivenCell("1"), new OpenCell(0), new GivenCell("0")], table.Rows[0]);
        Assert.Equal([new GivenCell("<code>3</code>"), new OpenCell(1), new OpenCell(2)], table.Rows[1]);
    }

    [Fact]
    public void A_manifest_has_its_bench_its_two_texts_and_its_checks()
    {
        var manifest = Assert.IsType<ManifestToEdit>(Whole().Questions["first-manifest"]);
        Assert.Equal(("cp1", "/etc/kubernetes/manifests/kube-scheduler.yaml", 3ul, TimeSpan.FromSeconds(90)), (manifest.Bench.Host, manifest.Bench.Path, manifest.Bench.Seed, manifest.Bench.Within));
        Assert.Equal(["on cp1: ls /root", "wait 5s"], manifest.Bench.Before);
        Assert.Equal(["kubernetes.controllers"], manifest.Works);
        Assert.StartsWith("apiVersion: v1\nkind: Pod\n", manifest.Given, StringComparison.Ordinal);
        Assert.EndsWith("type: File}}]\n", manifest.Solution, StringComparison.Ordinal);
        Assert.Contains("/etc/missing.conf", manifest.Given, StringComparison.Ordinal);
        Assert.Equal(
            [("--kubeconfig", ManifestDemand.Equal, "half-is-enough"), (".spec.volumes[?(@.name==\"kubeconfig\")].hostPath.path", ManifestDemand.Contain, null), ("--master", ManifestDemand.BeMissing, (string?)null)],
            manifest.Checks.Select(check => (check.Subject, check.Demand, check.Misconception)));
    }

    [Fact]
    public void A_picture_has_the_parts_that_can_be_chosen_in_it()
    {
        var spot = Assert.IsType<HotSpot>(Whole().Questions["first-spot"]);
        Assert.Equal(("stacked-3,workers=1", 5ul, "etcd"), (spot.Picture.TopologyText, spot.Picture.Seed, spot.Picture.View));
        Assert.Equal(["cp1", "cp1--cp2", "cp1--cp3", "cp1:2379", "cp2", "cp2--cp3", "cp2:2379", "cp3", "cp3:2379"], spot.Parts, StringComparer.Ordinal);
        Assert.Equal([("cp1--cp2", true, null), ("cp1", false, "half-is-enough")], spot.Spots.Select(item => (item.Part, item.IsRight, item.Misconception)));
    }

    [Fact]
    public void A_picture_of_a_diagram_is_the_one_after_the_step()
    {
        var spot = Assert.IsType<HotSpot>(Whole().Questions["first-borrowed"]);
        var diagram = Whole().Diagrams["stacked"];
        Assert.Equal((diagram.TopologyText, diagram.Seed, "inside cp3"), (spot.Picture.TopologyText, spot.Picture.Seed, spot.Picture.View));
        Assert.Equal([.. diagram.Before, .. diagram.Story[0].Inputs, .. diagram.Story[1].Inputs], spot.Picture.Before);
        Assert.All(spot.Parts, part => Assert.StartsWith("cp3/", part, StringComparison.Ordinal));
    }

    [Fact]
    public void A_command_has_its_alternatives_variables_and_remarks()
    {
        var command = Assert.IsType<CommandToWrite>(Whole().Questions["first-command"]);
        Assert.Equal(2, command.Commands.Count);
        Assert.Equal("/ca.crt", command.Environment["ETCDCTL_CACERT"]);
        Assert.Equal(["--write-out"], command.Optional);
        Assert.Equal([("--endpoints", true, false, "half-is-enough"), ("etcdutl", false, true, null)], command.Remarks.Select(remark => (remark.Part, remark.IsMissing, remark.IsDangerous, remark.Misconception)));
    }

    [Fact]
    public void An_error_withholds_the_catalogue_and_keeps_the_sound_part()
    {
        var result = CatalogueLoader.Load(SampleContent.Files.Edit(First, "minutes: 10", "minutes: ten"));
        Assert.Null(result.Catalogue);
        Assert.Null(result.Sound.FindLesson(new LessonAddress("demo", "first")));
        Assert.NotNull(result.Sound.FindLesson(new LessonAddress("demo", "second")));
    }

    [Fact]
    public void A_warning_withholds_nothing()
    {
        var result = CatalogueLoader.Load(SampleContent.Files.With("guides/other/images/lonely.svg", "<svg/>"));
        Assert.Single(result.Errors);
        Assert.NotNull(result.Catalogue);
    }

    [Fact]
    public void A_broken_question_is_left_out_of_its_quiz()
    {
        var result = CatalogueLoader.Load(SampleContent.Files.Edit("questions/typed.md", "kind: numeric", "kind: number"));
        var quiz = result.Sound.FindLesson(new LessonAddress("demo", "first"))!.Blocks.OfType<QuizBlock>().Single();
        Assert.Equal(["first-five", "first-statement"], quiz.Questions);
        Assert.False(result.Sound.Questions.ContainsKey("first-number"));
    }

    [Fact]
    public void Lessons_are_served_without_a_readable_portal_file()
    {
        var result = CatalogueLoader.Load(SampleContent.Files.With("portal.yml", ": ["));
        Assert.Equal(["demo", "other"], result.Sound.Guides.Select(guide => guide.Slug), StringComparer.Ordinal);
        Assert.NotEmpty(result.Sound.Portal.Name);
    }

    [Fact]
    public void An_empty_directory_gives_an_empty_catalogue()
    {
        var result = CatalogueLoader.Load(ContentFiles.Empty);
        Assert.Null(result.Catalogue);
        Assert.Empty(result.Sound.Guides);
        Assert.Equal(4, result.Errors.Count);
    }

    [Fact]
    public void A_changed_lesson_leaves_the_others_as_they_are()
    {
        var result = CatalogueLoader.Load(SampleContent.Files.Edit(First, "gains nothing", "gains little"), SampleContent.Loaded);
        Assert.Same(LessonOf(SampleContent.Loaded, "demo", "second"), LessonOf(result, "demo", "second"));
        Assert.NotEqual(LessonOf(SampleContent.Loaded, "demo", "first").Version, LessonOf(result, "demo", "first").Version, StringComparer.Ordinal);
    }

    [Fact]
    public void A_changed_term_renders_only_the_texts_that_name_it()
    {
        var result = CatalogueLoader.Load(SampleContent.Files.Edit("glossary.yml", "is a majority.", "wins."), SampleContent.Loaded);
        Assert.Same(LessonOf(SampleContent.Loaded, "other", "ports"), LessonOf(result, "other", "ports"));
        Assert.NotSame(LessonOf(SampleContent.Loaded, "demo", "first"), LessonOf(result, "demo", "first"));
        Assert.Contains(LessonOf(result, "demo", "first").Blocks.OfType<ProseBlock>(), block => block.Html.Contains("wins.", StringComparison.Ordinal));
    }

    [Fact]
    public void An_edit_that_is_not_saved_can_be_looked_at()
    {
        var preview = CatalogueLoader.Load(SampleContent.Loaded.Files.With(Ports, SampleContent.Files.Text(Ports) + "\nMore to come.\n"), SampleContent.Loaded);
        Assert.Contains(LessonOf(preview, "other", "ports").Blocks.OfType<ProseBlock>(), block => block.Html.Contains("More to come.", StringComparison.Ordinal));
    }

    [Fact]
    public void A_version_does_not_see_white_space_at_line_ends()
    {
        var text = SampleContent.Files.Text(First).Replace("\n", "  \r\n", StringComparison.Ordinal) + "\r\n\r\n";
        var result = CatalogueLoader.Load(SampleContent.Files.With(First, text), SampleContent.Loaded);
        Assert.Equal(LessonOf(SampleContent.Loaded, "demo", "first").Version, LessonOf(result, "demo", "first").Version);
    }

    [Fact]
    public void A_question_keeps_its_version_while_its_neighbours_change()
    {
        var result = CatalogueLoader.Load(SampleContent.Files.Edit("questions/choices.md", "Members meet on port 2380.", "They meet elsewhere."));
        Assert.Equal(Whole().Questions["first-five"].Head.Version, result.Sound.Questions["first-five"].Head.Version);
        Assert.NotEqual(Whole().Questions["first-who"].Head.Version, result.Sound.Questions["first-who"].Head.Version, StringComparer.Ordinal);
    }

    [Fact]
    public void Equal_files_give_equal_fingerprints()
    {
        Assert.Equal(SampleContent.Files.Fingerprint, SampleContent.Files.With(Ports, SampleContent.Files.Text(Ports)).Fingerprint);
        Assert.NotEqual(SampleContent.Files.Fingerprint, SampleContent.Files.With(Ports, "x").Fingerprint, StringComparer.Ordinal);
        Assert.NotEqual(SampleContent.Files.Fingerprint, SampleContent.Files.Without(Ports).Fingerprint, StringComparer.Ordinal);
    }

    private static Catalogue Whole() => SampleContent.Loaded.Catalogue!;

    private static Lesson LessonOf(LoadResult result, string guide, string lesson) => result.Sound.FindLesson(new LessonAddress(guide, lesson))!;
}
