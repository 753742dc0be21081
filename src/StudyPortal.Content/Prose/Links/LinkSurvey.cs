using Markdig.Syntax.Inlines;
using StudyPortal.Content.Prose.Text;

namespace StudyPortal.Content.Prose.Links;

/// <summary>Judges every address, notes the good ones and takes the others out of the text.</summary>
internal sealed class LinkSurvey(ProseNotes notes, ProseContext context)
{
    public void Visit(LinkInline link)
    {
        var written = link.GetDynamicUrl?.Invoke() ?? link.Url ?? "";
        link.GetDynamicUrl = null;
        link.Url = Judge(link, written, link.IsImage);
        if (link.Url is null)
            return;
        if (link.Url[0] == '#')
            link.Url = context.PagePath + link.Url;
        var line = notes.LineOf(link);
        notes.Refer(link.IsImage ? new ImageReference(line, written, PlainText.Of(link)) : new LinkReference(line, written));
    }

    public void Visit(AutolinkInline link)
    {
        if (Judge(link, link.IsEmail ? $"mailto:{link.Url}" : link.Url, isImage: false) is not { } address)
            return;
        // The renderer links only what is noted here as judged.
        link.SetData(AutolinkRenderer.Address, address);
        notes.Refer(new LinkReference(notes.LineOf(link), address));
    }

    private string? Judge(Inline link, string url, bool isImage)
    {
        var address = LinkAddress.Read(url, isImage, context.ImageBase);
        if (address is LinkAddress.Refused refused)
            notes.Find(link, refused.Why);
        return (address as LinkAddress.Allowed)?.Url;
    }
}
