using StudyPortal.Content.Findings;
using StudyPortal.Content.Glossary;
using StudyPortal.Content.References;
using StudyPortal.Content.Yaml;

namespace StudyPortal.Content.Questions;

/// <summary>What the readers of all kinds share: the texts of one question, and the misconceptions that its answers give away.</summary>
internal sealed class QuestionParts(string id, FindingList findings, TermUses terms)
{
    private readonly List<Placed<string>> _misconceptions = [];

    public FindingList Findings => findings;

    public Fragments Fragments { get; } = new(id, findings, terms);

    public IReadOnlyList<Placed<string>> Misconceptions => _misconceptions;

    /// <summary>Where a manifest question says what its proof may deny.</summary>
    public ProofLines? Lines { get; set; }

    /// <summary>The picture of a diagram that a hot spot borrows.</summary>
    public BorrowedPicture? Borrowed { get; set; }

    public string Render(Passage passage) => Fragments.Render(passage.Text, passage.Line);

    public void Remember(Placed<string>? misconception)
    {
        if (misconception is { Value.Length: > 0 } named)
            _misconceptions.Add(named);
    }

    /// <summary>The <c>feedback</c> and <c>misconception</c> of a wrong answer; what else stands in the map is a finding.</summary>
    public (string FeedbackHtml, string? Misconception) ReadRemark(YamlFields fields)
    {
        var feedback = fields.Text("feedback");
        var misconception = fields.OptionalText("misconception");
        fields.Finish();
        Remember(misconception);
        return (Fragments.Render(feedback), misconception?.Value);
    }

    /// <summary>Reports a text that is graded already.</summary>
    /// <param name="taken">The texts so far, with their lines.</param>
    public void CheckNew(Placed<string> text, Dictionary<string, int> taken)
    {
        var words = string.Join(' ', text.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (words.Length > 0 && !taken.TryAdd(words, text.Line))
            findings.Error(text.Line, string.Create(null, $"'{text.Value}' stands in line {taken[words]} already, and each text is graded one way"));
    }
}
