using StudyPortal.Web.Features.Classes;

namespace StudyPortal.Web.Tests.Features.Classes;

public sealed class BeliefSentenceTests
{
    [Theory]
    [InlineData(14, 22, "Four members tolerate two failures.", "14 of 22 believe that four members tolerate two failures.")]
    [InlineData(1, 3, "API servers need a majority.", "1 of 3 believes that API servers need a majority.")]
    [InlineData(0, 9, "kubectl talks to etcd.", "None of 9 believes that kubectl talks to etcd.")]
    [InlineData(2, 2, "Prometheus needs a majority.", "2 of 2 believe that Prometheus needs a majority.")]
    [InlineData(1200, 1500, "A majority is half.", "1,200 of 1,500 believe that a majority is half.")]
    public void A_belief_ends_the_sentence_that_says_how_many_hold_it(int held, int asked, string belief, string sentence) =>
        Assert.Equal(sentence, BeliefSentence.Of(held, asked, belief));
}
