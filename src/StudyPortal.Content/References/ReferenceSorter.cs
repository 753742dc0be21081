using StudyPortal.Content.Findings;
using StudyPortal.Content.Prose;

namespace StudyPortal.Content.References;

/// <summary>Sorts references by kind, and reports those that need no other file to be seen as wrong.</summary>
internal sealed class ReferenceSorter(FindingList findings, IReadOnlySet<string>? anchors, string? imageFolder)
{
    private readonly List<Placed<Route>> _routes = [];
    private readonly List<Placed<string>> _images = [];
    private readonly List<Placed<string>> _terms = [];
    private readonly List<Placed<string>> _questions = [];
    private readonly List<Placed<string>> _diagrams = [];
    private readonly List<Placed<string>> _labs = [];

    public TextReferences Sort(IReadOnlyList<ProseReference> references)
    {
        foreach (var reference in references)
            Add(reference);
        return new TextReferences(_routes, _images, _terms, _questions, _diagrams, _labs);
    }

    private void Add(ProseReference reference)
    {
        var place = new Place(findings.File, reference.Line);
        switch (reference)
        {
            case LinkReference link when Route.Is(link.Url):
                _routes.Add(new(Route.Parse(link.Url), place));
                break;
            case LinkReference link when Problem(link.Url) is { } problem:
                findings.Error(link.Line, problem);
                break;
            case ImageReference image:
                AddImage(image, place);
                break;
            case TermReference term:
                _terms.Add(new(term.Term, place));
                break;
            case QuestionReference question:
                _questions.Add(new(question.Question, place));
                break;
            case DiagramReference diagram:
                _diagrams.Add(new(diagram.Diagram, place));
                break;
            case LabReference lab:
                _labs.Add(new(lab.Lab, place));
                break;
            default:
                break;
        }
    }

    private void AddImage(ImageReference image, Place place)
    {
        if (string.IsNullOrWhiteSpace(image.Alt))
            findings.Warning(image.Line, $"the image '{image.Url}' has no alternative text; say in the brackets what it shows");
        if (ImagePath.Of(image.Url, imageFolder) is { } path)
            _images.Add(new(path, place));
        else
            findings.Error(image.Line, $"'{image.Url}' is not an image of this content; write {(imageFolder is null ? "/guides/guide/" : "")}images/name.svg");
    }

    private string? Problem(string url)
    {
        if (url.StartsWith('#'))
            return AnchorProblem(Uri.UnescapeDataString(url[1..]));
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || url.StartsWith("//", StringComparison.Ordinal))
            return $"'{url}' is neither a web address nor a route of the portal; routes begin with a slash: /guides/guide/lesson";
        var isWeb = address.Scheme is "http" or "https" && address.Host.Length > 0;
        return isWeb || address.Scheme == "mailto"
            ? null
            : $"'{url}' is not a web address; write https://… or a route of the portal";
    }

    private string? AnchorProblem(string anchor)
    {
        if (anchors is null)
            return $"'#{anchor}' leads nowhere, since this text is shown on many pages; write the whole route";
        return anchors.Contains(anchor)
            ? null
            : $"no heading in this lesson has the anchor '#{anchor}'{NearName.DidYouMean(anchor, anchors)}";
    }
}
