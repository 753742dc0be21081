using Microsoft.AspNetCore.Components;

namespace StudyPortal.Web.Features.Classes.Access;

/// <summary>A page of a class. Whoever may not see it is answered as if there were no such class.</summary>
public abstract class PageOfClass : ComponentBase
{
    [Parameter] public Guid Id { get; set; }
    [CascadingParameter] public required HttpContext Context { get; set; }
    [Inject] public required ClassAccess Access { get; set; }
    [Inject] public required NavigationManager Navigation { get; set; }

    /// <summary>Null where nothing may be shown; the visitor is told so already.</summary>
    protected ClassSeat? Seat { get; private set; }

    /// <summary>Who may see the page at least.</summary>
    protected virtual ClassRole Least => ClassRole.Instructor;

    protected sealed override async Task OnInitializedAsync()
    {
        var seat = await Access.FindAsync(Context.User, Id, Context.RequestAborted);
        if (seat is null || seat.Role < Least)
        {
            Navigation.NotFound();
            return;
        }
        Seat = seat;
        await LoadAsync(seat);
    }

    protected virtual Task LoadAsync(ClassSeat seat) => Task.CompletedTask;
}
