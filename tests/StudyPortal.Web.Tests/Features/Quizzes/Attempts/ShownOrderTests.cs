using Bunit;
using Microsoft.AspNetCore.Components;
using StudyPortal.Learning.Questions;
using StudyPortal.Learning.Quizzes;
using StudyPortal.Web.Features.Quizzes;
using StudyPortal.Web.Features.Quizzes.Attempts;

namespace StudyPortal.Web.Tests.Features.Quizzes.Attempts;

/// <summary>An attempt moves what is seen; what is sent stays as the question has it.</summary>
public sealed class ShownOrderTests : BunitContext
{
    private const int Seeds = 20;

    [Fact]
    public void Options_stand_in_the_order_of_the_attempt_in_the_form_and_in_the_review()
    {
        for (var seed = 0UL; seed < Seeds; seed++)
        {
            var order = ShownOptions.Order(seed, "multiple", "option", 3);
            var options = ((MultipleChoice)Questions.OfKind("multiple")).Options;

            var form = Draw<QuestionFields>("multiple", seed).FindAll("input[name=option]").Select(input => int.Parse(input.GetAttribute("value")!, provider: null));
            var review = Render<QuestionCard>(card => card.Add(c => c.View, Questions.Answered("multiple", "options:0") with { Attempt = Place(seed) })).FindAll(".reviewed-option");

            Assert.Equal(order, form);
            Assert.All(review.Zip(order), pair => Assert.Contains(options[pair.Second].Html.Replace("<p>", "", StringComparison.Ordinal).Replace("</p>", "", StringComparison.Ordinal), pair.First.InnerHtml, StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("single", "input[name=option]")]
    [InlineData("match", "select[name=match-0] option:not([value=''])")]
    [InlineData("order", "li select")]
    [InlineData("cloze", "select[name=gap-0] option:not([value=''])")]
    public void Each_list_has_all_its_parts_once_and_another_order_under_another_seed(string kind, string parts)
    {
        var orders = Enumerable.Range(0, Seeds)
            .Select(seed => string.Join(' ', Draw<QuestionFields>(kind, (ulong)seed).FindAll(parts).Select(part => part.GetAttribute(kind == "order" ? "name" : "value"))))
            .Distinct(StringComparer.Ordinal).ToList();

        Assert.True(orders.Count > 1);
        Assert.Single(orders.Select(order => string.Join(' ', order.Split(' ').Order(StringComparer.Ordinal))).Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public void Outside_of_an_attempt_nothing_is_moved()
    {
        var options = Render<QuestionFields>(fields => fields.Add(f => f.View, Questions.Empty("multiple"))).FindAll("input[name=option]");

        Assert.Equal("0 1 2", string.Join(' ', options.Select(option => option.GetAttribute("value"))));
    }

    [Fact]
    public void Before_the_end_a_card_shows_neither_review_nor_hints_nor_a_way_to_begin_again()
    {
        var card = Draw<QuestionCard>("single", seed: 1);

        Assert.Empty(card.FindAll(".review, .explanation, [data-hint], [data-answer-again], [data-answer-form]"));
        Assert.Equal("/attempts/00000000000000000000000000000000/questions/2", card.Find("form").GetAttribute("action"));
    }

    private static AttemptPlace Place(ulong seed) => new(Guid.Empty, seed, Number: 2, AnsweringWay.Deferred);

    private IRenderedComponent<T> Draw<T>(string kind, ulong seed)
        where T : IComponent => Render<T>(parameters => parameters.TryAdd("View", Questions.Empty(kind) with { Attempt = Place(seed) }));
}
