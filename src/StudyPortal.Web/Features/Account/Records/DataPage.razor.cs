using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Components;
using StudyPortal.Data.People;
using StudyPortal.Data.Progress;
using StudyPortal.Web.Features.Account.Passwords;

namespace StudyPortal.Web.Features.Account.Records;

public sealed partial class DataPage
{
    [Inject] public required EraseAccount Erase { get; set; }
    [Inject] public required PeopleStore People { get; set; }
    [Inject] public required ProgressReader Progress { get; set; }
    [SupplyParameterFromForm(FormName = "erase")] public EraseForm? Input { get; set; }

    private bool HasPassword { get; set; }
    private int Lessons { get; set; }
    private int Answers { get; set; }
    private IReadOnlyList<string> Found { get; set; } = [];

    protected override void OnInitialized() => Input ??= new();

    protected override async Task LoadAsync(PortalUser account)
    {
        HasPassword = await Users.HasPasswordAsync(account);
        if (await People.FindForUserAsync(account.Id) is not { } person) return;
        var progress = await Progress.ReadAsync(person);
        (Lessons, Answers) = (progress.Lessons.Count, progress.Questions.Values.Sum(question => question.Tries) + progress.Drills);
    }

    private async Task EraseAsync()
    {
        if (Account is not { } account) return;
        switch (await Erase.RunAsync(account, Input!.Proof))
        {
            case Erased:
                await SignIns.SignOutAsync();
                Navigation.NavigateTo("/account/deleted");
                break;
            case NotProven:
                Found = [HasPassword ? "This is not your password. Nothing was deleted." : "This is not the e-mail address of this account. Nothing was deleted."];
                break;
            case IsLastAdministrator:
                Found = ["You are the only administrator of this portal. Give the role to somebody else first; nothing was deleted."];
                break;
        }
    }

    private static string Counted(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";

    public sealed class EraseForm
    {
        [Required(ErrorMessage = "Show that it is you."), MaxLength(PasswordRules.MaxLength)]
        public string Proof { get; set; } = "";
    }
}
