using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;
using StudyPortal.Data.People;
using StudyPortal.Web.Features.Account.SigningIn;

namespace StudyPortal.Web.Features.Account;

public sealed partial class SetUpPage
{
    [CascadingParameter] public required HttpContext Context { get; set; }
    [Inject] public required SetUpLink Link { get; set; }
    [Inject] public required Register Register { get; set; }
    [Inject] public required UserManager<PortalUser> Users { get; set; }
    [Inject] public required SignInManager<PortalUser> SignIns { get; set; }
    [Inject] public required NavigationManager Navigation { get; set; }
    [Inject] public required AuditLog Audit { get; set; }
    [Parameter] public required string Token { get; set; }
    [SupplyParameterFromForm(FormName = "setup")] public NewAccount? Input { get; set; }

    private bool IsValid { get; set; }
    private PortalUser? Account { get; set; }
    private IReadOnlyList<string> Found { get; set; } = [];

    protected override async Task OnInitializedAsync()
    {
        Input ??= new();
        // A form that was sent has to be there to be received, also where the link has died in the meantime.
        IsValid = HttpMethods.IsPost(Context.Request.Method) || await Link.IsValidAsync(Token);
        Account = await Users.GetUserAsync(Context.User);
    }

    private Task CreateAsync() => UseAsync(async () =>
    {
        var outcome = await Register.RunAsync(Input!.DisplayName, Input.Email, Input.Password, Input.Keep, PortalRoles.Administrator);
        Found = (outcome as NotRegistered)?.Problems ?? [];
        return outcome is Registered;
    });

    private Task AppointAsync() => UseAsync(async () =>
    {
        if (Account is not { } account || !(await Users.AddToRoleAsync(account, PortalRoles.Administrator)).Succeeded) return false;
        Audit.RoleGiven(account.Id, PortalRoles.Administrator, by: account.Id);
        await SignIns.RefreshSignInAsync(account);
        return true;
    });

    private async Task UseAsync(Func<Task<bool>> appoint)
    {
        if (await Link.UseAsync(Token, appoint)) Navigation.NavigateTo("/admin");
        else IsValid = await Link.IsValidAsync(Token);
    }
}
