using System.Security.Claims;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.JSInterop;
using Radzen;
using Radzen.Blazor;

namespace StudyPortal.Web.Features.Admin;

/// <summary>The accounts as a table that is searched, sorted and paged on the server, and what can be done to the chosen one.</summary>
public sealed partial class AccountsPanel
{
    private const int PageSize = 20;

    private readonly CancellationTokenSource _gone = new();

    [Inject] public required AccountDirectory Directory { get; set; }
    [Inject] public required AdministerAccount Administer { get; set; }
    [Inject] public required NavigationManager Navigation { get; set; }
    [Inject] public required IJSRuntime Script { get; set; }
    [Inject] public required TimeProvider Time { get; set; }
    [CascadingParameter] public required Task<AuthenticationState> SignIn { get; set; }

    private RadzenDataGrid<AccountRow>? Grid { get; set; }

    /// <summary>Null until the table has asked for its first page: it only does so while it has nothing.</summary>
    private IReadOnlyList<AccountRow>? Rows { get; set; }

    private AccountQuery Last { get; set; } = new("", "", AccountOrder.Name, Descending: false, 0, PageSize);
    private int Total { get; set; }
    private string Search { get; set; } = "";
    private string Role { get; set; } = "";
    private AccountRow? Chosen { get; set; }
    private string? Link { get; set; }
    private string? Told { get; set; }
    private bool IsTrouble { get; set; }
    private bool IsReady { get; set; }
    private bool IsLoading { get; set; }
    private bool IsBusy { get; set; }
    private bool IsRevoked { get; set; }

    private DateTime Now => Time.GetUtcNow().UtcDateTime;

    public async ValueTask DisposeAsync()
    {
        await _gone.CancelAsync();
        _gone.Dispose();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender) return;
        // Imported here instead of by a tag: enhanced navigation does not run the tags of the pages it brings in.
        await using var module = await Script.InvokeAsync<IJSObjectReference>("import", _gone.Token, "./_content/Radzen.Blazor/Radzen.Blazor.min.js");
        IsReady = true;
        StateHasChanged();
    }

    private async Task SearchAsync()
    {
        if (Grid is not null) await Grid.FirstPage(forceReload: true);
    }

    private async Task LoadAsync(LoadDataArgs asked)
    {
        var sort = asked.Sorts?.FirstOrDefault();
        var order = Enum.TryParse<AccountOrder>(sort?.Property, out var known) ? known : AccountOrder.Name;
        Last = new AccountQuery(Search, Role, order, sort?.SortOrder == SortOrder.Descending, asked.Skip ?? 0, asked.Top ?? PageSize);
        IsLoading = true;
        await ReadAsync();
        IsLoading = false;
    }

    private async Task ReadAsync()
    {
        IsRevoked = !await Administer.MayAsync(await WhoAsync());
        if (IsRevoked) return;
        (Rows, Total) = await Directory.FindAsync(Last, _gone.Token);
        if (Chosen is { } chosen) Chosen = Rows?.FirstOrDefault(row => row.Id == chosen.Id);
    }

    private void Choose(AccountRow row)
    {
        Chosen = Chosen?.Id == row.Id ? null : row;
        (Link, Told) = (null, null);
    }

    private void Close() => (Chosen, Link) = (null, null);

    private async Task ActAsync(Func<ClaimsPrincipal, Task<AdministerOutcome>> act)
    {
        if (IsBusy) return;
        IsBusy = true;
        var outcome = await act(await WhoAsync());
        IsBusy = false;
        Link = outcome is ResetLinkIssued issued ? Navigation.ToAbsoluteUri(issued.Path).AbsoluteUri : null;
        IsTrouble = outcome is Refused;
        Told = outcome switch
        {
            Administered done => done.Words,
            Refused refused => refused.Why,
            ResetLinkIssued => "The reset link is shown below, this once.",
            _ => null,
        };
        IsRevoked = outcome is NotAdministrator;
        if (!IsRevoked) await ReadAsync();
    }

    private async Task<ClaimsPrincipal> WhoAsync() => (await SignIn).User;
}
