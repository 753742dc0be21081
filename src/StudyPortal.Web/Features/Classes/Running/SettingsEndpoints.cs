using StudyPortal.Data.Classes;
using StudyPortal.Web.Features.Classes.Access;

namespace StudyPortal.Web.Features.Classes.Running;

/// <summary>Settings of a class. What cannot be undone, or hides and shows names, is for its owners.</summary>
internal static class SettingsEndpoints
{
    public static void MapSettings(this IEndpointRouteBuilder routes)
    {
        routes.MapClassPost("/classes/{id:guid}/settings/save", ClassRole.Instructor, SaveAsync, evenArchived: true);
        routes.MapGet("/classes/{id:guid}/settings/save", (HttpContext context) => TypedResults.Redirect(Page(context))).RequireSeat(ClassRole.Instructor);
        routes.MapClassPost("/classes/{id:guid}/code", ClassRole.Instructor, (HttpContext context, ClassStore store) => RunAsync(context, store.RenewCodeAsync, ClassTold.NewCode, ClassTab.People));
        routes.MapClassPost("/classes/{id:guid}/archive", ClassRole.Owner, (HttpContext context, ClassStore store) => RunAsync(context, store.ArchiveAsync, ClassTold.PutAway));
        routes.MapClassPost(
            "/classes/{id:guid}/bring-back", ClassRole.Owner, (HttpContext context, ClassStore store) => RunAsync(context, store.BringBackAsync, ClassTold.BroughtBack), evenArchived: true);
        routes.MapClassPost("/classes/{id:guid}/names", ClassRole.Owner, NamesAsync, evenArchived: true);
        routes.MapClassPost("/classes/{id:guid}/delete", ClassRole.Owner, DeleteAsync, evenArchived: true);
    }

    private static async Task<IResult> SaveAsync(HttpContext context, ClassStore store, ClassReply reply)
    {
        reply.Sent = await context.Request.ReadFormAsync(context.RequestAborted);
        if (SettingsPost.Read(reply.Sent, context.SeatOf().Class, out var problems) is not { } settings)
        {
            reply.Problems = problems;
            return ClassPosts.Draw(context, Page(context));
        }
        return await RunAsync(context, (id, cancel) => store.SetAsync(id, settings, cancel), ClassTold.Saved);
    }

    private static async Task<IResult> NamesAsync(HttpContext context, ClassStore store)
    {
        var hidden = (await context.Request.ReadFormAsync(context.RequestAborted))[ClassEndpoints.NamesField] == ClassEndpoints.HiddenNames;
        return await RunAsync(context, (id, cancel) => store.HideNamesAsync(id, hidden, cancel), hidden ? ClassTold.NamesHidden : ClassTold.NamesShown);
    }

    private static async Task<IResult> DeleteAsync(HttpContext context, ClassStore store)
    {
        var known = context.SeatOf().Class;
        var typed = (await context.Request.ReadFormAsync(context.RequestAborted))[ClassEndpoints.TitleField].ToString().Trim();
        if (!string.Equals(typed, known.Title, StringComparison.Ordinal)) return ClassPosts.To(Page(context), ClassTold.WrongTitle, "#delete");
        await store.DeleteAsync(known.Id, CancellationToken.None);
        return ClassPosts.To(ClassLinks.All, ClassTold.Deleted);
    }

    private static async Task<IResult> RunAsync(HttpContext context, Func<Guid, CancellationToken, Task<ClassChange>> change, ClassTold done, ClassTab tab = ClassTab.Settings)
    {
        var id = context.SeatOf().Class.Id;
        return await change(id, CancellationToken.None) switch
        {
            ClassChange.Changed => ClassPosts.To(ClassLinks.Tab(id, tab), done),
            ClassChange.Archived => ClassPosts.To(Page(context), ClassTold.Archived),
            ClassChange.HasLearners => ClassPosts.To(Page(context), ClassTold.HasLearners),
            _ => TypedResults.NotFound(),
        };
    }

    private static string Page(HttpContext context) => ClassLinks.Tab(context.SeatOf().Class.Id, ClassTab.Settings);
}
