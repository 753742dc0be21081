using System.Security.Cryptography;
using System.Text;
using StudyPortal.Learning.Questions;

namespace StudyPortal.Learning.Generators.Sketching;

/// <summary>Tells one made question from another by all that it says.</summary>
internal static class QuestionHash
{
    private const int Digits = 16;

    public static string Of(Question question)
    {
        IEnumerable<string> parts = [question.Head.PromptHtml, question.Head.ExplanationHtml, .. Body(question)];
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))))[..Digits];
    }

    private static IEnumerable<string> Body(Question question) => question switch
    {
        SingleChoice single => single.Options.SelectMany(Option),
        MultipleChoice multiple => multiple.Options.SelectMany(Option),
        Numeric numeric =>
        [
            Wording.Plain(numeric.Answer), Wording.Plain(numeric.Tolerance), numeric.Unit ?? "",
            .. numeric.Mistakes.SelectMany(mistake => new[] { Wording.Plain(mistake.Value), mistake.FeedbackHtml }),
        ],
        ShortText text => [.. text.Answers, .. text.NearMisses.SelectMany(miss => new[] { miss.Text, miss.FeedbackHtml })],
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static IEnumerable<string> Option(Option option) => [option.Html, option.IsRight ? "right" : "wrong", option.FeedbackHtml];
}
