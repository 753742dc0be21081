using StudyPortal.Content.Statistics;

namespace StudyPortal.Content.Tests.Statistics;

public sealed class ProseCounterTests
{
    [Theory]
    [InlineData("One node fails. Two nodes remain.", 6, 2)]
    [InlineData("No stop at the end", 5, 1)]
    [InlineData("- A list\n- of two items", 5, 2)]
    [InlineData("Run `etcdctl member list -w table` on cp1.", 4, 1)]
    [InlineData("A link to [the quorum](/x) and **two** words, 2 of 3 – more.", 12, 1)]
    [InlineData("> [!NOTE]\n> Four words in it.\n", 4, 1)]
    [InlineData("# A heading\n\n```bash\nls -l\n```\n\n| a | b |\n|---|---|\n| c | d |\n", 0, 0)]
    [InlineData(":::steps\n1. Stop it.\n:::\n\n:::quiz\n- a-b\n:::\n", 2, 1)]
    public void Words_and_sentences_are_counted(string text, int words, int sentences)
    {
        var measure = ProseCounter.Measure(text);
        Assert.Equal((words, sentences), (measure.Words, measure.Sentences));
    }

    [Theory]
    [InlineData("node", 1)]
    [InlineData("single", 2)]
    [InlineData("be", 1)]
    [InlineData("the", 1)]
    [InlineData("quorum", 2)]
    [InlineData("majority", 4)]
    [InlineData("etcd", 1)]
    [InlineData("2379", 1)]
    [InlineData("`kube-apiserver`", 1)]
    public void Syllables_are_groups_of_vowels(string word, int syllables) => Assert.Equal(syllables, ProseCounter.Measure(word).Syllables);

    [Fact]
    public void The_grade_is_that_of_Flesch_and_Kincaid()
    {
        Assert.Equal((0.39 * 10) + (11.8 * 1.5) - 15.59, new ProseMeasure(100, 10, 150).Grade, precision: 9);
        Assert.Equal(0, new ProseMeasure(0, 0, 0).Grade);
    }
}
