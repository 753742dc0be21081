using StudyPortal.Data.Classes;
using StudyPortal.Web.Features.Classes.Access;
using StudyPortal.Web.Features.Account;
using StudyPortal.Web.Hosting;

namespace StudyPortal.Web.Features.Classes.Running;

/// <summary>Making a class, joining one by its code, and leaving it.</summary>
internal static class ClassEndpoints
{
    public const string CodeField = "code";
    public const string TitleField = "title";
    public const string AboutField = "about";
    public const string NamesField = "names";
    public const string HiddenNames = "hidden";
    public const string ConsentField = "consent";

    public static void MapShelf(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/classes/create", CreateAsync).RequireFormToken().RequireAuthorization(PortalPolicies.Instructors).ToldInWords();
        // Where a page that answered a post is reloaded by its address.
        routes.MapGet("/classes/create", () => TypedResults.Redirect(ClassLinks.New)).RequireAuthorization(PortalPolicies.Instructors);
        routes.MapGet("/classes/join", ToCode).RequireAuthorization();
        routes.MapPost("/classes/join/{code}/agree", JoinAsync).RequireFormToken().RequireAuthorization().ToldInWords();
        routes.MapClassPost("/classes/{id:guid}/leave", ClassRole.Learner, LeaveAsync, evenArchived: true);
    }

    private static async Task<IResult> CreateAsync(HttpContext context, ClassAccess access, ClassStore store, ClassReply reply)
    {
        // The policy has read the cookie; the role may be gone since.
        if (await access.FindTeacherAsync(context.User, context.RequestAborted) is not { } owner) return TypedResults.Redirect("/account/denied");
        reply.Sent = await context.Request.ReadFormAsync(context.RequestAborted);
        reply.Problems = SettingsPost.ProblemsOf(reply.Sent);
        if (reply.Problems.Count > 0) return ClassPosts.Draw(context, ClassLinks.New);
        var (title, about) = (reply.Sent.Text(TitleField, ClassLimits.Title)!, reply.Sent.Text(AboutField, ClassLimits.Text)!);
        return await store.CreateAsync(owner, title, about, reply.Sent[NamesField] == HiddenNames, CancellationToken.None) is { } made
            ? ClassPosts.To(ClassLinks.Tab(made.Id, ClassTab.People), ClassTold.Made)
            : TypedResults.Redirect("/account/denied");
    }

    // Whatever was typed: the page says what is wrong with it.
    private static IResult ToCode(HttpContext context) =>
        TypedResults.Redirect(ClassCode.Read(context.Request.Query[CodeField]) is { } code ? ClassLinks.Join(code) : $"{ClassLinks.All}?unread=true");

    private static async Task<IResult> JoinAsync(string code, HttpContext context, MembershipStore store)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var consent = form[ConsentField].ToString();
        if (ClassAccess.PersonOf(context.User) is not { } person || ClassCode.Read(code) is not { } read || !Consent.IsKnown(consent)) return TypedResults.NotFound();
        return await store.EnterAsync(person, read, consent, consent == Consent.FiguresOnly, CancellationToken.None) switch
        {
            ClassEntered(var id) => ClassPosts.To(ClassLinks.Class(id), ClassTold.Joined),
            AlreadyInClass(var id) => TypedResults.Redirect(ClassLinks.Class(id)),
            TeachesClass(var id) => TypedResults.Redirect(ClassLinks.Class(id)),
            // The page of the code says why, or shows the text that holds now.
            _ => TypedResults.Redirect(ClassLinks.Join(read)),
        };
    }

    private static async Task<IResult> LeaveAsync(HttpContext context, MembershipStore store)
    {
        var seat = context.SeatOf();
        if (seat.IsInstructor) return TypedResults.NotFound(); // Instructors step back under People.
        await store.LeaveAsync(seat.Person, seat.Class.Id, CancellationToken.None);
        return ClassPosts.To(ClassLinks.All, ClassTold.Left);
    }
}
