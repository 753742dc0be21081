using System.Globalization;
using System.Net;
using StudyPortal.Learning.Generators;
using StudyPortal.Learning.Grading;
using StudyPortal.Learning.Questions;
using StudyPortal.Web.Tests.Hosting;

namespace StudyPortal.Web.Tests.Features.Drills;

/// <summary>Opens drills and fills in their forms.</summary>
internal static class DrillSheet
{
    /// <summary>The address of the drill that the page of a topic draws now.</summary>
    public static async Task<string> DrawAsync(this Browser browser, string path)
    {
        var page = await browser.GetAsync(path);
        Assert.Equal(HttpStatusCode.Found, page.Status);
        return page.Location!;
    }

    /// <summary>The drill in the form or review of a page.</summary>
    public static DrillId DrillOn(this Page page) => DrillId.Parse(page.Document.QuerySelector("[data-question]")!.GetAttribute("data-question")!)!;

    /// <summary>Sends the form on this page.</summary>
    public static Task<Page> AnswerAsync(this Browser browser, Page page, bool rightly) => browser.PostAsync(ActionOn(page), FilledIn(page, rightly));

    public static string ActionOn(Page page) => page.Document.QuerySelector("form.question-form")!.GetAttribute("action")!;

    public static List<KeyValuePair<string, string>> FilledIn(Page page, bool rightly) =>
        [.. page.FormFields(ActionOn(page)).Where(field => field.Key != ResponseForm.TextField), .. Fields(DrillTopics.Draw(page.DrillOn())!.Question, rightly)];

    private static IEnumerable<KeyValuePair<string, string>> Fields(Question question, bool rightly) => question switch
    {
        SingleChoice single => [Option(single.Options.Index().First(option => option.Item.IsRight == rightly).Index)],
        MultipleChoice multiple => multiple.Options.Index().Where(option => option.Item.IsRight == rightly).Select(option => Option(option.Index)),
        Numeric number => [new(ResponseForm.TextField, rightly ? number.Answer.ToString(CultureInfo.InvariantCulture) : "100003")],
        ShortText text => [new(ResponseForm.TextField, rightly ? text.Answers[0] : "none of these words")],
        _ => throw new NotSupportedException(question.GetType().Name),
    };

    private static KeyValuePair<string, string> Option(int index) => new(ResponseForm.OptionField, index.ToString(CultureInfo.InvariantCulture));
}
