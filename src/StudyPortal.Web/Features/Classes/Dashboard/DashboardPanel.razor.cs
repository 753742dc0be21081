using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.JSInterop;
using StudyPortal.Data.Classes;
using StudyPortal.Learning.Classes;
using StudyPortal.Web.Features.Classes.Access;
using StudyPortal.Web.Features.Classes.Boards;

namespace StudyPortal.Web.Features.Classes.Dashboard;

/// <summary>
/// The dashboard of a class. What is looked at stands in the address; while the page is open the dashboard answers its own links, so that nothing that is being moved
/// is lost. Whoever looks is asked for anew each time.
/// </summary>
public sealed partial class DashboardPanel
{
    private const string Gone = "You do not teach this class any more, or were signed out. Nothing of it is shown.";

    private readonly CancellationTokenSource _gone = new();
    private readonly Func<Placement, string> _countOf;
    private DotNetObjectReference<DashboardPanel>? _self;
    private DashboardScripts? _scripts;
    private IDisposable? _watch;
    private HeatChoice? _choice;
    private bool _isReading;
    private bool _isReadAgain;

    public DashboardPanel() => _countOf = placement => State?.Content is OverviewContent overview ? overview.Figures.At(placement).ToString("N0", CultureInfo.InvariantCulture) : "";

    /// <summary>Id of the class.</summary>
    [Parameter, EditorRequired] public required Guid ClassId { get; set; }

    /// <summary>What the address says from the question mark on.</summary>
    [Parameter, EditorRequired] public required string Address { get; set; }

    /// <summary>Id of the time zone of whoever looks.</summary>
    [Parameter, EditorRequired] public required string ZoneId { get; set; }

    [Inject] public required ClassAccess Access { get; set; }
    [Inject] public required ClassBoards Boards { get; set; }
    [Inject] public required ClassStore Store { get; set; }
    [Inject] public required ReadDashboard Read { get; set; }
    [Inject] public required NavigationManager Navigation { get; set; }
    [Inject] public required IJSRuntime Script { get; set; }
    [CascadingParameter] public required Task<AuthenticationState> SignIn { get; set; }

    private ElementReference Root { get; set; }
    private DashboardState? State { get; set; }
    private DashboardQuery Query { get; set; } = DashboardQuery.Usual;
    private TimeZoneInfo Zone { get; set; } = TimeZoneInfo.Utc;

    /// <summary>Thresholds that are tried out; null while they are those of the class.</summary>
    private Thresholds? Moving { get; set; }

    /// <summary>Those that the class had before they were changed here; null where nothing was.</summary>
    private Thresholds? Before { get; set; }
    private Thresholds Shown => Moving ?? State!.Kept;
    private string Told { get; set; } = "";
    private string? Trouble { get; set; }

    /// <summary>Whether nothing can be moved yet: the page has come, and the circuit has not.</summary>
    private bool IsStill => _scripts is null;

    public async ValueTask DisposeAsync()
    {
        _watch?.Dispose();
        await _gone.CancelAsync();
        _gone.Dispose();
        _self?.Dispose();
        if (_scripts is not null) await _scripts.DisposeAsync();
    }

    /// <summary>Another look, asked for by a link or a form of the dashboard itself, or by the way back.</summary>
    [JSInvokable]
    public async Task GoAsync(string address)
    {
        Query = DashboardQuery.Parse(address);
        await RefreshAsync();
    }

    /// <summary>A place on the map was reached.</summary>
    /// <param name="learner">Id, or null for the head of a column.</param>
    /// <param name="column">Key, or null for the head of a row.</param>
    [JSInvokable]
    public async Task ChooseAsync(string? learner, string? column)
    {
        _choice = new HeatChoice(Guid.TryParse(learner, out var person) ? person : null, column);
        await RefreshAsync();
    }

    /// <summary>Reads before the first drawing: an island that came empty first would make the page jump.</summary>
    public override async Task SetParametersAsync(ParameterView parameters)
    {
        parameters.SetParameterProperties(this);
        if (State is null && Trouble is null)
        {
            Query = DashboardQuery.Parse(Address);
            Zone = TimeZoneInfo.TryFindSystemTimeZoneById(ZoneId, out var zone) ? zone : TimeZoneInfo.Utc;
            await ReadAsync();
        }

        await base.SetParametersAsync(ParameterView.Empty);
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender || Trouble is not null) return;
        _self = DotNetObjectReference.Create(this);
        _scripts = await DashboardScripts.OpenAsync(Script, path => "./" + Assets[path], Root, _self, _gone.Token);
        _watch = Boards.Watch(ClassId, () => InvokeAsync(RefreshAsync));
        await RefreshAsync();
    }

    /// <summary>Reads and draws; whoever asks meanwhile is answered by one further reading.</summary>
    private async Task RefreshAsync()
    {
        _isReadAgain = true;
        if (_isReading) return;
        _isReading = true;
        try
        {
            while (_isReadAgain && !_gone.IsCancellationRequested)
            {
                _isReadAgain = false;
                await ReadAsync();
                StateHasChanged();
            }
        }
        catch (OperationCanceledException) when (_gone.IsCancellationRequested)
        {
            // Whoever looked has left.
        }
        finally
        {
            _isReading = false;
        }
    }

    private async Task ReadAsync()
    {
        if (await SeatAsync() is not { } seat) return;
        var read = await Read.AtAsync(seat, Query, Moving, _choice, _gone.Token);
        if (read.Content is HeatContent heat && State?.Content is HeatContent before) read = read with { Content = Unchanged(heat, before) };
        State = read;
    }

    /// <summary>The seat, or null where it is gone: then nothing of the class stays on the page.</summary>
    private async Task<ClassSeat?> SeatAsync()
    {
        var seat = await Access.FindAsync((await SignIn).User, ClassId, _gone.Token);
        if (seat is { MayName: true }) return seat;
        (State, Moving, Trouble) = (null, null, seat is { IsInstructor: true } ? "This class shows groups only from now on. Load the page again." : Gone);
        _watch?.Dispose();
        return null;
    }

    // A row that looks as before is the same object, and is not drawn again.
    private static HeatContent Unchanged(HeatContent now, HeatContent before)
    {
        var known = before.Rows.ToDictionary(row => row.Line.Member.Person);
        return now with { Rows = [.. now.Rows.Select(row => known.TryGetValue(row.Line.Member.Person, out var drawn) && drawn.LooksLike(row) ? drawn : row)] };
    }
}
