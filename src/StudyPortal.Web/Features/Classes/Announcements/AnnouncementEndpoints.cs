using StudyPortal.Data.Classes;
using StudyPortal.Web.Features.Classes.Access;
using StudyPortal.Web.Features.Classes.Running;

namespace StudyPortal.Web.Features.Classes.Announcements;

/// <summary>What instructors write: announcements to the class, and notes on its learners.</summary>
internal static class AnnouncementEndpoints
{
    public const string TextField = "text";

    public static void MapAnnouncements(this IEndpointRouteBuilder routes)
    {
        routes.MapClassPost("/classes/{id:guid}/announcements/write", ClassRole.Instructor, WriteAsync);
        routes.MapClassPost("/classes/{id:guid}/announcements/{announcement:guid}/edit", ClassRole.Instructor, EditAsync);
        routes.MapClassPost("/classes/{id:guid}/announcements/{announcement:guid}/delete", ClassRole.Instructor, DeleteAsync, evenArchived: true);
        routes.MapClassPost("/classes/{id:guid}/learners/{person:guid}/notes/write", ClassRole.Instructor, NoteAsync);
        routes.MapClassPost("/classes/{id:guid}/learners/{person:guid}/notes/{note:guid}/delete", ClassRole.Instructor, DeleteNoteAsync, evenArchived: true);
    }

    private static async Task<IResult> WriteAsync(HttpContext context, AnnouncementStore store)
    {
        var id = context.SeatOf().Class.Id;
        if (await TextOf(context) is not { } text) return ClassPosts.Incomplete();
        return await store.WriteAsync(id, ClassPosts.NameOf(context), text, CancellationToken.None) is null ? TypedResults.NotFound() : ToPage(id, ClassTold.Announced);
    }

    private static async Task<IResult> EditAsync(Guid announcement, HttpContext context, AnnouncementStore store)
    {
        var id = context.SeatOf().Class.Id;
        if (await TextOf(context) is not { } text) return ClassPosts.Incomplete();
        return await store.EditAsync(id, announcement, text, CancellationToken.None) ? ToPage(id, ClassTold.Edited) : TypedResults.NotFound();
    }

    private static async Task<IResult> DeleteAsync(Guid announcement, HttpContext context, AnnouncementStore store)
    {
        var id = context.SeatOf().Class.Id;
        return await store.DeleteAsync(id, announcement, CancellationToken.None) ? ToPage(id, ClassTold.AnnouncementDeleted) : TypedResults.NotFound();
    }

    private static async Task<IResult> NoteAsync(Guid person, HttpContext context, NoteStore store)
    {
        var seat = context.SeatOf();
        if (!seat.MayName) return TypedResults.NotFound();
        if (await TextOf(context) is not { } text) return ClassPosts.Incomplete();
        return await store.WriteAsync(seat.Class.Id, person, ClassPosts.NameOf(context), text, CancellationToken.None) is null
            ? TypedResults.NotFound()
            : ToLearner(seat, person, ClassTold.NoteWritten);
    }

    private static async Task<IResult> DeleteNoteAsync(Guid person, Guid note, HttpContext context, NoteStore store)
    {
        var seat = context.SeatOf();
        return seat.MayName && await store.DeleteAsync(seat.Class.Id, person, note, CancellationToken.None) ? ToLearner(seat, person, ClassTold.NoteDeleted) : TypedResults.NotFound();
    }

    private static async Task<string?> TextOf(HttpContext context) =>
        (await context.Request.ReadFormAsync(context.RequestAborted)).Text(TextField, ClassLimits.Text) is { Length: > 0 } text ? text : null;

    private static IResult ToPage(Guid id, ClassTold told) => ClassPosts.To(ClassLinks.Tab(id, ClassTab.Announcements), told);

    private static IResult ToLearner(ClassSeat seat, Guid person, ClassTold told) => ClassPosts.To(ClassLinks.Learner(seat.Class.Id, person), told, "#notes");
}
