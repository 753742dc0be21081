using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Components;
using StudyPortal.Content;
using StudyPortal.Content.Files;

namespace StudyPortal.Web.Features.Authoring;

/// <summary><c>/author/edit?file=…&amp;line=…</c>: a content file, what is wrong with it and what it becomes. Whatever happens, the author's text stays in it.</summary>
public sealed partial class EditPage
{
    /// <summary>A text of the greatest length, each byte of it written as three.</summary>
    private const int MaxRequestBytes = 4 * ContentLimits.MaxTextBytes;

    [SupplyParameterFromQuery] public string? File { get; set; }
    [SupplyParameterFromQuery] public string? Line { get; set; }
    [SupplyParameterFromQuery] public string? Done { get; set; }
    [SupplyParameterFromForm(FormName = "edit")] public string? Text { get; set; }
    [SupplyParameterFromForm(FormName = "edit")] public string? Base { get; set; }
    [SupplyParameterFromForm(FormName = "edit")] public bool Anyway { get; set; }
    [SupplyParameterFromForm(FormName = "edit")] public string? Wish { get; set; }

    [CascadingParameter] public required HttpContext Context { get; set; }
    [Inject] public required SourceFiles Files { get; set; }
    [Inject] public required SaveSource Save { get; set; }
    [Inject] public required CatalogueHolder Content { get; set; }
    [Inject] public required NavigationManager Navigation { get; set; }

    private string? Source { get; set; }
    private SourceCheck? Check { get; set; }
    private TextFile? Newer { get; set; }
    private string? Notice { get; set; }
    private bool IsGood { get; set; }
    private string State { get; set; } = "opened";

    private string? Name => Source is null ? null : File?.Split('/')[^1];
    private int Rows => Source!.AsSpan().Count('\n') + 1;
    private int? WantedLine => int.TryParse(Line, NumberStyles.None, CultureInfo.InvariantCulture, out var line) ? line : null;
    private string? PageLink => Content.Latest.Files.Find(File ?? "") is TextFile file ? SourceLinks.Page(file, Content.Current) : null;
    private string? Summary => Check is null ? null : CheckedSource.InWords(Check);

    protected override void OnInitialized()
    {
        // The module of this page must run, and enhanced navigation would not run it. Without this header the browser loads the page as a whole.
        Context.Response.Headers.Remove("blazor-enhanced-nav");
        if (HttpMethods.IsPost(Context.Request.Method)) Source = SourceText.Tidy(Text);
        else Open();
    }

    private void Open()
    {
        switch (Files.Open(File))
        {
            case Opened(var file):
                (Source, Base) = (file.Text, file.Hash);
                Check = SourceCheck.Of(file.Path, file.Text, Content.Latest);
                if (Done == "saved") TellSaved();
                else if (!Files.CanWrite(file.Path)) Tell("The portal may not write to its content directory. You can check a text here; change the files where they come from.");
                break;
            case NotEditable refused:
                Refuse(StatusCodes.Status403Forbidden, refused.Why);
                break;
            case NoSuchFile:
                Navigation.NotFound();
                break;
        }
    }

    private void Submit()
    {
        State = "edited";
        if (Wish == "save") SaveText();
        if (Files.Open(File) is not Opened(var file)) Refuse(StatusCodes.Status410Gone, "Not saved: this file is no longer there, or can no longer be edited here. Your text still stands below; copy what you need.");
        else Check = SourceCheck.Of(file.Path, Source!, Content.Latest);
    }

    private void SaveText()
    {
        var by = Context.User.FindFirstValue(ClaimTypes.NameIdentifier) ?? "nobody";
        switch (Save.Run(new SourceEdit(File ?? "", Source!, Base ?? "", Anyway, by)))
        {
            case Saved:
                Navigation.NavigateTo($"{SourceLinks.Editor(File!)}&done=saved");
                break;
            case NothingToSave:
                Tell("The file on disk is the same already: there was nothing to save.", isGood: true);
                break;
            case ChangedMeanwhile(var onDisk):
                // The next save is over the version that the author has now been shown.
                (Newer, Base) = (onDisk, onDisk.Hash);
                Refuse(StatusCodes.Status409Conflict, "Not saved: somebody changed the file after you had opened it. Your text still stands below. Take over what you need from the newer version, then save: your text takes its place.");
                break;
            case HasErrors:
                Refuse(StatusCodes.Status422UnprocessableEntity, "Not saved: the text has errors, listed with the findings. Mend them, or tick “Save with errors” there and save again.");
                break;
            case TooLong(var bytes):
                Refuse(StatusCodes.Status413PayloadTooLarge, string.Create(CultureInfo.InvariantCulture, $"Not saved: the text has {bytes:N0} bytes, and a content file may have {ContentLimits.MaxTextBytes:N0}. Your text still stands below."));
                break;
            case NotWritable(var problem):
                Refuse(StatusCodes.Status503ServiceUnavailable, $"Not saved: the portal may not write to its content directory ({problem}). Your text still stands below; copy it, and change the file where it comes from.");
                break;
            case NotOpened:
                break; // told by the check that follows
        }
    }

    private void TellSaved()
    {
        State = "saved";
        var errors = Content.Latest.Errors.Count(finding => finding.Severity == Severity.Error);
        if (errors == 0) Tell("Saved. Learners see it from now on.", isGood: true);
        else Tell(string.Create(CultureInfo.InvariantCulture, $"Saved, with errors in the content: {errors}. Until they are mended, learners see the last version without errors."));
    }

    private void Refuse(int status, string why)
    {
        Context.Response.StatusCode = status;
        Tell(why);
    }

    private void Tell(string notice, bool isGood = false) => (Notice, IsGood) = (notice, isGood);
}
