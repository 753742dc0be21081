using System.Text.RegularExpressions;
using StudyPortal.Learning.Generators;

namespace StudyPortal.Learning.Tests.Generators;

public sealed class DrillTopicTests
{
    private static readonly Dictionary<string, int> _fewestVariants = new(StringComparer.Ordinal)
    {
        ["quorum"] = 4_300,
        ["ports"] = 9_000,
        ["timing"] = 6_500,
        ["commands"] = 9_000,
        ["certificates"] = 8_500,
    };

    public static TheoryData<string> Topics => [.. DrillTopics.All.Select(topic => topic.Name)];

    [Theory]
    [MemberData(nameof(Topics))]
    public void A_drill_has_no_flaw(string topic)
    {
        foreach (var drill in Answers.Drills(topic))
            Assert.Empty(DrillFlaws.Of(drill).Select(flaw => $"{drill.Id} {drill.Template}: {flaw}"));
    }

    [Theory]
    [MemberData(nameof(Topics))]
    public void The_same_address_makes_the_same_drill(string topic)
    {
        foreach (var drill in Answers.Drills(topic).Take(1_000))
        {
            var again = DrillTopics.Draw(DrillId.Parse(drill.Id.ToString())!)!;
            Assert.Equal(drill.Id, again.Id);
            Assert.Equal(drill.Template, again.Template);
            Assert.Equal(drill.Question.Head.Version, again.Question.Head.Version);
        }
    }

    [Theory]
    [MemberData(nameof(Topics))]
    public void The_form_of_a_drill_is_told_without_making_it(string topic)
    {
        foreach (var drill in Answers.Drills(topic).Take(1_000))
            Assert.Equal($"drill-{topic}/{drill.Template}", DrillTopics.FormOf(drill.Id));
        Assert.Null(DrillTopics.FormOf(new DrillId("none", 1, 0)));
    }

    [Theory]
    [MemberData(nameof(Topics))]
    public void Seeds_make_many_variants(string topic)
    {
        var variants = Answers.Drills(topic).Select(Said).Distinct(StringComparer.Ordinal).Count();
        Assert.True(variants >= _fewestVariants[topic], $"{variants} variants");
    }

    [Theory]
    [MemberData(nameof(Topics))]
    public void Every_template_and_every_difficulty_is_drawn(string topic)
    {
        var drills = Answers.Drills(topic);
        Assert.Equal(DrillTopics.Find(topic)!.Templates.Order(StringComparer.Ordinal), drills.Select(drill => drill.Template).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        foreach (var difficulty in drills.GroupBy(drill => drill.Id.Difficulty))
            Assert.True(difficulty.Select(drill => drill.Template).Distinct(StringComparer.Ordinal).Count() >= 5, $"difficulty {difficulty.Key}");
    }

    [Theory]
    [MemberData(nameof(Topics))]
    public void Beliefs_and_objectives_are_those_of_the_content(string topic)
    {
        var (beliefs, objectives) = (Ids("misconceptions.yml"), Ids("objectives.yml"));
        foreach (var drill in Answers.Drills(topic))
        {
            Assert.Contains(drill.Question.Head.Objective, objectives);
            Assert.Subset(beliefs, DrillFlaws.Misconceptions(drill.Question).ToHashSet(StringComparer.Ordinal));
        }
    }

    // What one run draws, any other has to draw: a stored answer is reviewed against the drill that its address makes again.
    [Theory]
    [InlineData("drill-quorum-1-0000000000000000", "A network fault cuts an etcd cluster of 3 voting members")]
    [InlineData("drill-ports-2-00000000000000ff", "master1 has the address 192.168.56.21 and")]
    [InlineData("drill-certificates-3-ffffffffffffffff", "On the kubeadm node plane1 (10.20.30.11)")]
    public void A_drill_is_the_same_on_every_machine(string address, string beginning) =>
        Assert.StartsWith(beginning, new Reading(DrillTopics.Draw(DrillId.Parse(address)!)!).Prompt, StringComparison.Ordinal);

    [Fact]
    public void A_difficulty_that_does_not_exist_is_a_bug()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => DrillTopics.All[0].Draw(1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => DrillTopics.All[0].Draw(1, 4));
    }

    [Fact]
    public void An_address_of_no_topic_has_no_drill() => Assert.Null(DrillTopics.Draw(new DrillId("weather", 1, 1)));

    // What a learner sees, whatever the order of the options.
    private static string Said(Drill drill)
    {
        var reading = new Reading(drill);
        return string.Join('|', reading.Options.Select(option => option.Html).Order(StringComparer.Ordinal).Prepend(drill.Question.Head.PromptHtml));
    }

    private static HashSet<string> Ids(string file, [System.Runtime.CompilerServices.CallerFilePath] string here = "")
    {
        var path = Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "content", file);
        return [.. Regex.Matches(File.ReadAllText(path), @"^\s*- \{?id: (?<id>[a-z0-9-]+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Select(match => match.Groups["id"].Value)];
    }
}
