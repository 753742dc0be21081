using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;
using StudyPortal.Data.People;

namespace StudyPortal.Web.Features.Account;

/// <summary>A page about the account of whoever is signed in. An account that was deleted a moment ago is signed out here.</summary>
public abstract class SignedInPage : ComponentBase
{
    [CascadingParameter] public required HttpContext Context { get; set; }
    [Inject] public required UserManager<PortalUser> Users { get; set; }
    [Inject] public required SignInManager<PortalUser> SignIns { get; set; }
    [Inject] public required NavigationManager Navigation { get; set; }

    /// <summary>What the last form did, named in the address that it led back to.</summary>
    [SupplyParameterFromQuery] public string? Done { get; set; }

    /// <summary>Null where there is nobody (any more); the browser is on its way to the sign-in page then.</summary>
    protected PortalUser? Account { get; private set; }

    protected sealed override async Task OnInitializedAsync()
    {
        Account = await Users.GetUserAsync(Context.User);
        if (Account is not null)
        {
            await LoadAsync(Account);
            return;
        }
        await SignIns.SignOutAsync();
        Navigation.NavigateTo("/account/login");
    }

    protected virtual Task LoadAsync(PortalUser account) => Task.CompletedTask;

    /// <summary>Keeps this browser signed in although the account's security stamp or claims have changed, and shows the page anew.</summary>
    protected async Task FinishAsync(PortalUser account, string done)
    {
        await SignIns.RefreshSignInAsync(account);
        Reload(done);
    }

    protected void Reload(string done) => Navigation.NavigateTo($"{Context.Request.Path}?done={done}");
}
