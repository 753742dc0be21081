using System.Net;
using StudyPortal.Content.Findings;
using StudyPortal.Content.Yaml;
using StudyPortal.Learning.Questions;

namespace StudyPortal.Content.Questions;

/// <summary>Understands what is asked in a gap: a choice (<c>choices</c>), a number (<c>answer</c>) or a short text (<c>answers</c>).</summary>
internal sealed class GapReader(QuestionParts parts)
{
    private const int FewestChoices = 2;
    private const int MostChoices = 8;

    private readonly FindingList _findings = parts.Findings;
    private readonly TypedReader _typed = new(parts);

    /// <param name="name">Which gap of the question it is, so that no two show their choices in the same order.</param>
    public Question? Read(QuestionHead head, string name, YamlNode node)
    {
        if (YamlFields.Of(node, "a gap", _findings) is not { } fields)
            return null;

        var kinds = new[] { "choices", "answer", "answers" }.Where(key => fields.OptionalNode(key) is not null).ToList();
        if (kinds is not [var kind])
        {
            _findings.Error(fields.Line, "a gap has one of 'choices', 'answer' (a number) and 'answers' (short texts)");
            return null;
        }

        Question asked = kind switch
        {
            "choices" => new SingleChoice(head, ShownOrder.Of(head.Version, name, ReadChoices(fields))),
            "answer" => _typed.ReadNumeric(head, fields),
            _ => _typed.ReadShortText(head, fields),
        };
        fields.Finish();
        return asked;
    }

    private List<Option> ReadChoices(YamlFields fields)
    {
        var nodes = fields.List("choices");
        var taken = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var choices = nodes.Select(node => ReadChoice(node, taken)).OfType<Option>().ToList();
        if (nodes.Count is < FewestChoices or > MostChoices)
            _findings.Error(fields.LineOf("choices"), string.Create(null, $"a gap has {FewestChoices} to {MostChoices} choices, and this one {nodes.Count}"));
        if (choices.Count(choice => choice.IsRight) != 1)
            _findings.Error(fields.LineOf("choices"), "exactly one choice of a gap is right; mark it with 'right: true'");
        return choices;
    }

    // A choice stands in a list to select from, which shows plain text.
    private Option? ReadChoice(YamlNode node, Dictionary<string, int> taken)
    {
        if (YamlFields.Of(node, "a choice", _findings) is not { } fields)
            return null;
        var text = fields.Text("text");
        parts.CheckNew(text, taken);
        var isRight = fields.OptionalNode("right") is not null && fields.Truth("right");
        if (!isRight)
        {
            var (feedback, misconception) = parts.ReadRemark(fields);
            return new Option(WebUtility.HtmlEncode(text.Value), IsRight: false, feedback, misconception);
        }

        var praise = fields.OptionalText("feedback");
        fields.Finish();
        return new Option(WebUtility.HtmlEncode(text.Value), IsRight: true, praise is { } said ? parts.Fragments.Render(said) : "", Misconception: null);
    }
}
