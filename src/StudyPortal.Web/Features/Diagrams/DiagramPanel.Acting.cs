using Microsoft.JSInterop;
using StudyPortal.Simulation.Kernel;
using StudyPortal.Web.Features.Diagrams.Panels;
using StudyPortal.Web.Features.Diagrams.Playing;
using StudyPortal.Web.Features.Diagrams.Scenes;

namespace StudyPortal.Web.Features.Diagrams;

/// <summary>What the learner does, and time.</summary>
public sealed partial class DiagramPanel
{
    /// <summary>Called by the script when the room of the picture has another width.</summary>
    [JSInvokable]
    public void FitAsync(int width)
    {
        Change(() => Desk?.Fit(width));
        StateHasChanged();
    }

    /// <summary>Called by the script when a line was drawn across the picture: the machines on either side of it.</summary>
    [JSInvokable]
    public async Task SplitAsync(string[] first, string[] second)
    {
        IsSplitting = false;
        await CutAsync(new SplitSides([.. first.Where(Hosts.Contains)], [.. second.Where(Hosts.Contains)]));
        StateHasChanged();
    }

    private static string IdOf(PanelTab tab) => $"tab-{tab.ToString().ToLowerInvariant()}";

    private static string NameOf(PanelTab tab) => tab switch
    {
        PanelTab.Story => "Story",
        PanelTab.Parts => "Parts",
        PanelTab.Works => "Works",
        PanelTab.Request => "Requests",
        PanelTab.Happened => "Events",
        PanelTab.Terminal => "Terminal",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private string KeyOf(PanelTab tab) => (Tabs.IndexOf(tab) + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Changes what is looked at; the cluster stays as it is.</summary>
    private void Change(Action change)
    {
        _touched = Time.GetTimestamp();
        change();
    }

    /// <summary>Moves or operates the cluster: the picture first, and what works a moment later.</summary>
    private async Task MoveAsync(Action move)
    {
        Change(move);
        Announce();
        StateHasChanged();
        await Task.Yield();
        Desk!.Judge();
        await RememberAsync();
    }

    private Task NextAsync() => MoveAsync(Desk!.Next);

    private Task PreviousAsync() => MoveAsync(Desk!.Previous);

    private Task RewindAsync() => MoveAsync(Desk!.Rewind);

    private Task SeekAsync(Instant moment) => MoveAsync(() => Desk!.Seek(moment));

    private Task TurnAsync(int branch) => MoveAsync(() => Desk!.Turn(branch));

    private Task CompareAsync(int? branch) => MoveAsync(() => Desk!.Compare(branch));

    private Task NextStepAsync() => MoveAsync(Desk!.StepOn);

    private Task BackStepAsync() => MoveAsync(Desk!.StepBack);

    private Task ComeBackAsync() => MoveAsync(Desk!.ComeBack);

    private Task ActAsync(DiagramAction action) => MoveAsync(() => Desk!.Do(action.Inputs));

    private Task SendAsync(RequestChoice choice) => MoveAsync(() => Desk!.Do([choice.Input]));

    private Task TypeAsync(string line) => MoveAsync(() => Desk!.Type(line));

    private Task CutAsync(SplitSides sides)
    {
        Dialog = PanelDialog.None;
        return sides.First.IsEmpty || sides.Second.IsEmpty ? Task.CompletedTask : MoveAsync(() => Desk!.Do(NetworkSplit.Between(sides.First, sides.Second)));
    }

    /// <summary>Shows another tab. On a phone, where the tabs lie over the picture, the one that is open folds away.</summary>
    private void Turn(PanelTab tab) => Change(() => (Tab, IsFolded) = (tab, tab == Tab && !IsFolded));

    private void SetSpeed(PlaySpeed speed) => Change(() => Desk!.Play(speed));

    private void Show(SceneLevel level) => Change(() => Desk!.Show(level));

    private void Follow(int hop) => Change(() => Desk!.Follow(hop));

    private void Listen(AnnouncementVerbosity verbosity) => Change(() => Desk!.Listen(verbosity));

    private void ClearScreen() => Change(Desk!.ClearScreen);

    private void ToggleLine() => Change(() => IsSplitting = !IsSplitting);

    private void OpenSplit() => Change(() => Dialog = PanelDialog.Split);

    private void OpenKeys() => Change(() => Dialog = PanelDialog.Keys);

    private void CloseDialog() => Dialog = PanelDialog.None;

    /// <summary>What is chosen in the picture shows what can be done to it.</summary>
    private void Choose(string? id) => Change(() =>
    {
        Desk!.Choose(id);
        if (id is not null && Tabs.Contains(PanelTab.Parts))
            (Tab, IsFolded) = (PanelTab.Parts, false);
    });

    /// <summary>Whoever chooses in the picture goes on with what can be done.</summary>
    private void ChooseInPicture(string id)
    {
        Choose(id);
        _isFocusDue = Tab == PanelTab.Parts;
    }

    private Task WatchAsync()
    {
        Change(Desk!.Watch);
        return PlayAsync(isPlaying: true);
    }

    private async Task PlayAsync(bool isPlaying)
    {
        if (!isPlaying)
        {
            await MoveAsync(() => Desk!.Play(isPlaying: false));
            return;
        }

        if (Desk!.Playback.IsPlaying)
            return;
        Change(() => Desk.Play(isPlaying: true));
        if (_isRunning)
            return; // Paused a moment ago, and not stopped yet: it goes on.
        _isRunning = true;
        try
        {
            await RunAsync(Desk);
        }
        catch (OperationCanceledException)
        {
            // The learner has left.
        }
        finally
        {
            _isRunning = false;
        }
    }

    private async Task RunAsync(DiagramDesk desk)
    {
        using var timer = new PeriodicTimer(TickTime, Time);
        var (last, judged) = (Time.GetTimestamp(), Time.GetTimestamp());
        while (desk.Playback.IsPlaying && await timer.WaitForNextTickAsync(_gone.Token))
        {
            var now = Time.GetTimestamp();
            if (Time.GetElapsedTime(_touched, now) > Patience)
            {
                desk.Play(isPlaying: false);
                desk.Say("Time was stopped, since nobody has touched the diagram for a quarter of an hour.");
            }

            desk.Tick(Time.GetElapsedTime(last, now));
            last = now;
            if (Time.GetElapsedTime(judged, now) >= JudgeTime)
            {
                if (Tab == PanelTab.Works)
                    desk.Judge();
                judged = now;
            }

            Announce();
            StateHasChanged();
        }

        desk.Judge();
        await RememberAsync();
        StateHasChanged();
    }

    private void Announce()
    {
        var unheard = Desk!.Hear();
        if (!unheard.IsEmpty)
            Heard = string.Join(' ', Announcements.Of(unheard, Desk.Verbosity));
    }

    /// <summary>The address of the sandbox tells what was done in it, so that a reload, a bookmark and a friend lead to the same place.</summary>
    private async Task RememberAsync()
    {
        if (_module is null || LinkToHere() is not { } link || link == _remembered)
            return;
        _remembered = link;
        await _module.InvokeVoidAsync("remember", _gone.Token, link);
    }

    private async Task ShareAsync()
    {
        if (_module is null || Desk is null)
            return;
        var link = LinkToHere();
        var isCopied = link is not null && await _module.InvokeAsync<bool>("copy", _gone.Token, Navigation.ToAbsoluteUri(link).AbsoluteUri);
        Heard = link is null ? SandboxLink.TooLong : isCopied ? "The link is copied. It leads to this cluster with all that was done to it." : "The link could not be copied. The address of this page is the same link.";
        Desk.Say(Heard);
    }

    private string? LinkToHere() =>
        _sandbox is not null && Desk is not null && SandboxLink.Of(_sandbox.TopologyText, _sandbox.Seed, Desk.Playback.Head.Past).Write() is { } text ? $"/sandbox?s={text}" : null;
}
