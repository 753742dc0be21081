using Bunit;
using StudyPortal.Web.Features.Diagrams.Panels;

namespace StudyPortal.Web.Tests.Features.Diagrams.Panels;

public sealed class PredictSlotTests : BunitContext
{
    [Fact]
    public void It_names_where_the_card_is_fetched_and_has_no_content_of_its_own()
    {
        var slot = Render<PredictSlot>(question => question.Add(p => p.Question, "predict-two-of-three").Add(p => p.Lesson, "etcd/quorum").Add(p => p.Number, 2));

        slot.MarkupMatches("""<div class="predict-slot" data-question-card="/questions/predict-two-of-three/card?lesson=etcd%2Fquorum&amp;number=2"></div>""");
    }

    [Fact]
    public void Outside_of_a_lesson_none_is_named()
    {
        var slot = Render<PredictSlot>(question => question.Add(p => p.Question, "predict-two-of-three"));

        Assert.Equal("/questions/predict-two-of-three/card?number=1", slot.Find("div").GetAttribute("data-question-card"));
    }
}
