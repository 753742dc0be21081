using StudyPortal.Content.Findings;
using StudyPortal.Learning.Questions;

namespace StudyPortal.Content.Questions;

/// <summary>Understands steps to put in order: a numbered list under <c>### Steps</c>, in the right order, with the reason under each.</summary>
internal sealed class OrderingReader(QuestionParts parts)
{
    private const int FewestSteps = 3;
    private const int MostSteps = 8;

    private readonly FindingList _findings = parts.Findings;

    public Ordering Read(QuestionHead head, QuestionSource source)
    {
        var steps = source.Steps ?? [];
        if (steps.Count is < FewestSteps or > MostSteps)
            _findings.Error(source.Line, string.Create(null, $"question '{source.Id}' has {steps.Count} steps; write {FewestSteps} to {MostSteps} under '### Steps'"));
        return new Ordering(head, ShownOrder.OtherThanGiven(head.Version, "steps", [.. steps.Select(ReadStep)]));
    }

    private OrderedStep ReadStep(ListItem item, int place)
    {
        var lines = item.Lines.TakeWhile(line => !line.IsBlank).ToList();
        var text = Passage.Of(lines, item.Marker.Length, item.Line);
        var reason = Passage.Of([.. item.Lines.Skip(lines.Count)], item.Marker.Length, item.Line);
        if (text.IsEmpty)
            _findings.Error(item.Line, "this step is empty");
        if (reason.IsEmpty)
            _findings.Error(item.Line, "this step does not say why it comes here; write it in a paragraph below, indented like the text of the step");
        return new OrderedStep(parts.Fragments.RenderInline(text.Text, text.Line), place, parts.Render(reason));
    }
}
