using StudyPortal.Content.Findings;
using StudyPortal.Content.Yaml;
using StudyPortal.Learning.Questions;

namespace StudyPortal.Content.Questions;

/// <summary>Understands items with an answer each (<c>pairs</c>), and answers that belong to none (<c>others</c>).</summary>
internal sealed class MatchingReader(QuestionParts parts)
{
    private const int FewestPairs = 2;
    private const int MostPairs = 8;
    private const int FewestAnswers = 3;

    private readonly FindingList _findings = parts.Findings;

    public Matching Read(QuestionHead head, YamlFields fields)
    {
        var nodes = fields.List("pairs");
        if (nodes.Count is < FewestPairs or > MostPairs)
            _findings.Error(fields.LineOf("pairs"), string.Create(null, $"the question has {nodes.Count} pairs; write {FewestPairs} to {MostPairs}"));
        var pairs = nodes.Select(node => YamlFields.Of(node, "a pair", _findings)).OfType<YamlFields>().Select(pair => (Fields: pair, Answer: pair.Text("answer"))).ToList();
        var others = fields.OptionalTexts("others");
        foreach (var other in others.Where(other => pairs.Exists(pair => pair.Answer.Value == other.Value)))
            _findings.Error(other.Line, $"'{other.Value}' is the answer of a pair; 'others' belong to none");

        var answers = ShownOrder.Of(
            head.Version, "answers", [.. pairs.Select(pair => pair.Answer).Concat(others).Select(answer => answer.Value).Distinct(StringComparer.Ordinal)]).ToList();
        if (answers.Count < FewestAnswers)
            _findings.Error(fields.LineOf("pairs"), string.Create(null, $"the question has {answers.Count} different answers; write at least {FewestAnswers}, some perhaps under 'others'"));
        return new Matching(head, [.. pairs.Select(pair => ReadItem(pair.Fields, pair.Answer, answers))], answers);
    }

    private MatchedItem ReadItem(YamlFields fields, Placed<string> answer, List<string> answers)
    {
        var item = parts.Fragments.RenderInline(fields.Text("item"));
        var feedback = parts.Fragments.Render(fields.Text("feedback"));
        var taken = new Dictionary<string, int>(StringComparer.Ordinal) { [answer.Value] = answer.Line };
        var wrong = fields.OptionalList("wrong").Select(node => ReadWrong(node, answers, taken)).OfType<WrongMatch>().ToList();
        fields.Finish();
        return new MatchedItem(item, answers.IndexOf(answer.Value), feedback, wrong);
    }

    private WrongMatch? ReadWrong(YamlNode node, List<string> answers, Dictionary<string, int> taken)
    {
        if (YamlFields.Of(node, "an entry of 'wrong'", _findings) is not { } fields)
            return null;
        var answer = fields.Text("answer");
        var index = answers.IndexOf(answer.Value);
        if (index < 0 && answer.Value.Length > 0)
            _findings.Error(answer.Line, $"'{answer.Value}' stands neither in a pair nor under 'others', so nobody can choose it{NearName.DidYouMean(answer.Value, answers)}");
        parts.CheckNew(answer, taken);
        var (feedback, misconception) = parts.ReadRemark(fields);
        return new WrongMatch(index, feedback, misconception);
    }
}
