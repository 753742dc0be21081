using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using StudyPortal.Data.Classes;
using StudyPortal.Web.Features.Classes.Access;
using StudyPortal.Web.Features.Classes.Running;

namespace StudyPortal.Web.Features.Classes.People;

/// <summary>Who is in a class, who is expected, and who teaches it.</summary>
internal static class PeopleEndpoints
{
    public const string EmailField = "email";
    public const string FileField = "file";
    public const string TextField = "text";
    public const string StepField = "step";
    public const string Import = "import";
    public const string SkipField = "skip";

    /// <summary>A file that is too large is told so in words, up to here.</summary>
    private const int MostBody = 4 * RosterFile.MostBytes;

    public static void MapPeople(this IEndpointRouteBuilder routes)
    {
        routes.MapClassPost("/classes/{id:guid}/people/{person:guid}/remove", ClassRole.Instructor, RemoveAsync, evenArchived: true);
        routes.MapClassPost("/classes/{id:guid}/roster", ClassRole.Instructor, RosterAsync).WithMetadata(new RequestSizeLimitAttribute(MostBody));
        // Where a page that answered a post is reloaded by its address.
        routes.MapGet("/classes/{id:guid}/roster", (HttpContext context) => TypedResults.Redirect(RosterPage(context.SeatOf()))).RequireSeat(ClassRole.Instructor);
        routes.MapClassPost("/classes/{id:guid}/roster/remove", ClassRole.Instructor, RemoveExpectedAsync, evenArchived: true);
        routes.MapClassPost("/classes/{id:guid}/instructors/add", ClassRole.Owner, AddInstructorAsync);
        routes.MapClassPost("/classes/{id:guid}/instructors/{person:guid}/remove", ClassRole.Instructor, RemoveInstructorAsync, evenArchived: true);
        routes.MapClassPost("/classes/{id:guid}/instructors/{person:guid}/owner", ClassRole.Owner, OwnerAsync, evenArchived: true);
    }

    private static async Task<IResult> RemoveAsync(Guid person, HttpContext context, MembershipStore store)
    {
        var seat = context.SeatOf();
        if (!seat.MayName) return TypedResults.NotFound();
        var removed = await store.LeaveAsync(person, seat.Class.Id, CancellationToken.None);
        return ClassPosts.To(Page(seat), removed ? ClassTold.LearnerRemoved : ClassTold.Gone);
    }

    /// <summary>Shows what an import would do, or does it where the form says so and nothing stands in the way.</summary>
    private static async Task<IResult> RosterAsync(HttpContext context, RosterStore store, ClassReply reply, ILookupNormalizer normalizer)
    {
        var seat = context.SeatOf();
        if (!seat.MayName) return TypedResults.NotFound();
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var text = await TextOf(form, context.RequestAborted);
        if (text is null) return Refuse("The file is not UTF-8 text. Save it as “CSV UTF-8” and try again, or paste its lines.");
        var preview = RosterPreview.Of(text, await store.KnownAsync(seat.Class.Id, context.RequestAborted), email => normalizer.NormalizeEmail(email)!);
        reply.Roster = preview;
        if (preview.Problem is { } problem) return Refuse(problem);
        if (form[StepField] != Import) return ClassPosts.Draw(context, RosterPage(seat), StatusCodes.Status200OK);
        if (preview.HasWrong && form[SkipField] != "on") return Refuse("Some lines are wrong, and nothing was imported. Mend them, or say that they are to be left out.");
        await store.ImportAsync(seat.Class.Id, preview.Sound, CancellationToken.None);
        return ClassPosts.To(Page(seat), ClassTold.Imported, "#expected");

        IResult Refuse(string why)
        {
            reply.Problems = [why];
            return ClassPosts.Draw(context, RosterPage(seat));
        }
    }

    private static async Task<string?> TextOf(IFormCollection form, CancellationToken cancel)
    {
        if (form.Files[FileField] is not { Length: > 0 } file) return form[TextField].ToString();
        using var bytes = new MemoryStream((int)Math.Min(file.Length, MostBody));
        await file.CopyToAsync(bytes, cancel);
        return RosterFile.Decode(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
    }

    private static async Task<IResult> RemoveExpectedAsync(HttpContext context, RosterStore store)
    {
        var seat = context.SeatOf();
        if (!seat.MayName) return TypedResults.NotFound();
        var email = (await context.Request.ReadFormAsync(context.RequestAborted))[EmailField].ToString();
        var removed = await store.RemoveAsync(seat.Class.Id, email, CancellationToken.None);
        return ClassPosts.To(Page(seat), removed ? ClassTold.ExpectedRemoved : ClassTold.Gone, "#expected");
    }

    private static async Task<IResult> AddInstructorAsync(HttpContext context, InstructorStore store, ILookupNormalizer normalizer)
    {
        var seat = context.SeatOf();
        if ((await context.Request.ReadFormAsync(context.RequestAborted)).Text(EmailField, ClassLimits.Email) is not { Length: > 0 } email) return ClassPosts.Incomplete();
        var told = await store.AddAsync(seat.Class.Id, normalizer.NormalizeEmail(email)!, CancellationToken.None) switch
        {
            InstructorAdded => ClassTold.InstructorAdded,
            AlreadyInstructor => ClassTold.InstructorBefore,
            IsLearnerOfClass => ClassTold.IsLearner,
            _ => ClassTold.NoTeacher,
        };
        return ClassPosts.To(Page(seat), told, "#instructors");
    }

    private static async Task<IResult> RemoveInstructorAsync(Guid person, HttpContext context, InstructorStore store)
    {
        var seat = context.SeatOf();
        // Owners take anybody out; everybody may step back.
        if (!seat.IsOwner && person != seat.Person) return TypedResults.NotFound();
        var result = await store.RemoveAsync(seat.Class.Id, person, CancellationToken.None);
        return result == InstructorChange.Changed && person == seat.Person
            ? ClassPosts.To(ClassLinks.All, ClassTold.InstructorRemoved)
            : ClassPosts.To(Page(seat), Told(result, ClassTold.InstructorRemoved), "#instructors");
    }

    private static async Task<IResult> OwnerAsync(Guid person, HttpContext context, InstructorStore store)
    {
        var seat = context.SeatOf();
        var isOwner = (await context.Request.ReadFormAsync(context.RequestAborted))["owner"] == "true";
        var result = await store.SetOwnerAsync(seat.Class.Id, person, isOwner, CancellationToken.None);
        return ClassPosts.To(Page(seat), Told(result, isOwner ? ClassTold.OwnerMade : ClassTold.OwnerUnmade), "#instructors");
    }

    private static ClassTold Told(InstructorChange result, ClassTold done) => result switch
    {
        InstructorChange.Changed => done,
        InstructorChange.LastOwner => ClassTold.LastOwner,
        _ => ClassTold.Gone,
    };

    private static string Page(ClassSeat seat) => ClassLinks.Tab(seat.Class.Id, ClassTab.People);

    private static string RosterPage(ClassSeat seat) => ClassLinks.Roster(seat.Class.Id);
}
