using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Components;
using StudyPortal.Learning.Grading;
using StudyPortal.Learning.Questions;

namespace StudyPortal.Web.Features.Quizzes;

/// <summary>Gaps as HTML: to be filled, and as they were filled. Made as text since they stand in the middle of rendered Markdown.</summary>
public static class GapMarkup
{
    /// <summary>The text of a cloze with something in the place of each gap.</summary>
    /// <param name="gap">The HTML for a gap (from 0).</param>
    public static MarkupString Text(Cloze cloze, Func<int, string> gap)
    {
        var html = new StringBuilder(cloze.TextHtml.Length);
        foreach (var character in cloze.TextHtml)
        {
            if (Cloze.GapOf(character) is { } index) html.Append(gap(index));
            else html.Append(character);
        }

        return new MarkupString(html.ToString());
    }

    /// <summary>The field of a gap with its label.</summary>
    public static string Field(QuestionView view, Gapped question, int index)
    {
        var gap = question.Gaps[index];
        var name = ResponseForm.GapField(index);
        var field = gap.Asked switch
        {
            SingleChoice choice => Select(name, choice.Options, view.OrderOf(name, choice.Options.Count), view.TextPosted(name)),
            Numeric number => Input(name, "numeric", view.TextPosted(name)) + Unit(number),
            _ => Input(name, "text", view.TextPosted(name)),
        };
        return $"""<label class="gap"><span class="visually-hidden">{Encode(gap.Name)}</span>{field}</label>""";
    }

    /// <summary>What was put into a gap, in an answer that was graded.</summary>
    public static string Given(Gap gap, string text) =>
        gap.Asked is SingleChoice choice ? choice.Options[int.Parse(text, CultureInfo.InvariantCulture)].Html : Encode(text);

    /// <summary>What belongs into a gap.</summary>
    public static string Right(Gap gap) => gap.Asked switch
    {
        SingleChoice choice => choice.Options.First(option => option.IsRight).Html,
        Numeric number => Encode($"{number.Answer.ToString(CultureInfo.InvariantCulture)} {number.Unit}".TrimEnd()),
        ShortText text => Encode(text.Answers[0]),
        var other => throw new System.Diagnostics.UnreachableException($"{other.GetType().Name} is not asked in a gap."),
    };

    private static string Select(string name, IReadOnlyList<Option> options, IReadOnlyList<int> order, string? posted)
    {
        var choices = order.Select(index => $"""<option value="{index}"{(posted == $"{index}" ? " selected" : "")}>{options[index].Html}</option>""");
        return $"""<select name="{name}"><option value="">Choose</option>{string.Concat(choices)}</select>""";
    }

    private static string Input(string name, string kind, string? posted) =>
        $"""<input type="text" class="gap-{kind}" name="{name}" inputmode="{(kind == "numeric" ? "decimal" : "text")}" maxlength="{Grader.LongestText}" autocomplete="off" autocapitalize="off" spellcheck="false" value="{Encode(posted ?? "")}" />""";

    private static string Unit(Numeric number) => number.Unit is { } unit ? $"""<span class="gap-unit">{Encode(unit)}</span>""" : "";

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
