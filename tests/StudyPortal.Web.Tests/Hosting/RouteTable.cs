using System.Net;
using StudyPortal.Data.People;

namespace StudyPortal.Web.Tests.Hosting;

/// <summary>Whom a route is for.</summary>
internal enum Audience
{
    Anybody,
    SignedIn,
    Authors,
    Instructors,
    AuthorsAndInstructors,
    Administrators,
}

/// <summary>One route of the portal.</summary>
/// <param name="Pattern">As it was mapped.</param>
/// <param name="Get">An address to ask for, or null where there is nothing to get.</param>
/// <param name="Status">What those it is for are answered.</param>
internal sealed record RouteRow(string Pattern, Audience Audience, string? Get = null, HttpStatusCode Status = HttpStatusCode.OK);

/// <summary>Every route of the portal and whom it is for. A new route needs a row here, so that somebody has thought about it.</summary>
internal static class RouteTable
{
    public const string Guest = "Guest";
    public const string Learner = "Learner";

    public static IReadOnlyList<RouteRow> Rows { get; } =
    [
        new("/", Audience.Anybody, "/"),
        new("/guides/{GuideSlug}", Audience.Anybody, "/guides/sample"),
        new("/guides/{GuideSlug}/{LessonSlug}", Audience.Anybody, SampleContent.FirstLesson),
        new("/guides/{guide}/images/{file}", Audience.Anybody, "/guides/sample/images/none.svg", HttpStatusCode.NotFound),
        new("/glossary", Audience.Anybody, "/glossary"),
        new("/diagrams", Audience.Anybody, "/diagrams"),
        new("/diagrams/{Slug}", Audience.Anybody, "/diagrams/sample"),
        new("/drills", Audience.Anybody, "/drills"),
        new("/drills/{Topic}", Audience.Anybody, "/drills/quorum?drill=drill-quorum-1-0000000000000001"),
        new("/drills/{Topic}/run", Audience.Anybody, "/drills/quorum/run"),
        new("/drills/{topic}/run/start", Audience.Anybody),
        new("/drills/{topic}/run/{run:guid}/{question}", Audience.Anybody),
        new("/sandbox", Audience.Anybody, "/sandbox"),
        new("/search", Audience.Anybody, "/search?q=quorum"),
        new("/search/suggestions", Audience.Anybody, "/search/suggestions?q=quorum"),
        new("/progress", Audience.Anybody, "/progress"),
        new("/progress/objectives/{Id}", Audience.Anybody, "/progress/objectives/quorum-arithmetic"),
        new("/paths", Audience.Anybody, "/paths"),
        new("/paths/{Slug}", Audience.Anybody, "/paths/domain-ca"),
        new("/about/freshness", Audience.Anybody, "/about/freshness"),
        new("/sheets", Audience.Anybody, "/sheets"),
        new("/sheets/{Name}", Audience.Anybody, "/sheets/ports"),
        new("/misconceptions", Audience.Anybody, "/misconceptions?q=quorum"),
        new("/answers/{question}", Audience.Anybody),
        new("/quizzes", Audience.Anybody, "/quizzes"),
        new("/quizzes/{Slug}", Audience.Anybody, "/quizzes/none", HttpStatusCode.NotFound),
        new("/quizzes/{quiz}/attempts", Audience.Anybody),
        new("/attempts/{Id:guid}", Audience.Anybody, "/attempts/00000000000000000000000000000000", HttpStatusCode.NotFound),
        new("/attempts/{id:guid}/questions/{number:int}", Audience.Anybody),
        new("/attempts/{id:guid}/hand-in", Audience.Anybody),
        new("/answers/refused", Audience.Anybody, "/answers/refused", HttpStatusCode.NotFound),
        new("/questions/{Id}", Audience.Anybody, "/questions/quorum-of-three"),
        new("/questions/{question}/card", Audience.Anybody, "/questions/quorum-of-three/card"),
        new("/progress/visit", Audience.Anybody),
        new("/progress/done", Audience.Anybody),

        new("/account/login", Audience.Anybody, "/account/login"),
        new("/account/register", Audience.Anybody, "/account/register"),
        new("/account/recover", Audience.Anybody, "/account/recover"),
        new("/account/reset", Audience.Anybody, "/account/reset"),
        new("/account/deleted", Audience.Anybody, "/account/deleted"),
        new("/account/setup/{token}", Audience.Anybody, "/account/setup/x"),
        new("/account/wait", Audience.Anybody, "/account/wait"),
        new("/account/denied", Audience.Anybody, "/account/denied", HttpStatusCode.Forbidden),
        new("/account/logout", Audience.Anybody),
        new("/account/passkeys/request-options", Audience.Anybody),
        new("/account/manage", Audience.SignedIn, "/account/manage"),
        new("/account/password", Audience.SignedIn, "/account/password"),
        new("/account/recovery-codes", Audience.SignedIn, "/account/recovery-codes"),
        new("/account/passkeys", Audience.SignedIn, "/account/passkeys"),
        new("/account/passkeys/creation-options", Audience.SignedIn),
        new("/account/passkeys/{id}", Audience.SignedIn),
        new("/account/data", Audience.SignedIn, "/account/data"),
        new("/account/data/download", Audience.SignedIn, "/account/data/download"),
        new("/account/welcome", Audience.SignedIn, "/account/welcome"),

        new("/classes/{Id:guid}", Audience.SignedIn, "/classes/00000000000000000000000000000000", HttpStatusCode.NotFound),
        new("/classes/{Id:guid}/learners/{Person:guid}", Audience.SignedIn, "/classes/00000000000000000000000000000000/learners/00000000000000000000000000000000", HttpStatusCode.NotFound),
        new("/classes/{Id:guid}/questions/{Question}", Audience.SignedIn, "/classes/00000000000000000000000000000000/questions/quorum-of-three", HttpStatusCode.NotFound),
        new("/classes/{Id:guid}/misconceptions/{Misconception}", Audience.SignedIn, "/classes/00000000000000000000000000000000/misconceptions/one-is-enough", HttpStatusCode.NotFound),
        new("/classes/{Id:guid}/brief", Audience.SignedIn, "/classes/00000000000000000000000000000000/brief", HttpStatusCode.NotFound),
        new("/classes/{Id:guid}/assignments", Audience.SignedIn, "/classes/00000000000000000000000000000000/assignments", HttpStatusCode.NotFound),
        new("/classes/{Id:guid}/assignments/new", Audience.SignedIn, "/classes/00000000000000000000000000000000/assignments/new", HttpStatusCode.NotFound),
        new("/classes/{Id:guid}/assignments/{Assignment:guid}", Audience.SignedIn, "/classes/00000000000000000000000000000000/assignments/00000000000000000000000000000000", HttpStatusCode.NotFound),
        new("/classes/{Id:guid}/grades", Audience.SignedIn, "/classes/00000000000000000000000000000000/grades", HttpStatusCode.NotFound),
        new("/classes/{id:guid}/grades.csv", Audience.SignedIn, "/classes/00000000000000000000000000000000/grades.csv", HttpStatusCode.NotFound),

        new("/author", Audience.Authors, "/author"),
        new("/author/edit", Audience.Authors, "/author/edit?file=guides/sample/01-first.md"),
        new("/statistics", Audience.AuthorsAndInstructors, "/statistics?sort=-facility&doubt=any"),
        new("/statistics/quizzes/{Slug}", Audience.AuthorsAndInstructors, "/statistics/quizzes/none", HttpStatusCode.NotFound),
        new("/statistics/questions/{Id}", Audience.AuthorsAndInstructors, "/statistics/questions/quorum-of-three"),
        new("/admin", Audience.Administrators, "/admin"),

        new("/classes", Audience.SignedIn, "/classes"),
        new("/classes/new", Audience.Instructors, "/classes/new"),
        new("/classes/create", Audience.Instructors, "/classes/create", HttpStatusCode.Found),
        new("/classes/join", Audience.SignedIn, "/classes/join?code=AAAA-AAAA", HttpStatusCode.Found),
        new("/classes/join/{Code}", Audience.SignedIn, "/classes/join/AAAAAAAA"),
        new("/classes/join/{code}/agree", Audience.SignedIn),
        new("/classes/{Id:guid}/people", Audience.SignedIn, "/classes/00000000000000000000000000000000/people", HttpStatusCode.NotFound),
        new("/classes/{Id:guid}/roster/import", Audience.SignedIn, "/classes/00000000000000000000000000000000/roster/import", HttpStatusCode.NotFound),
        new("/classes/{Id:guid}/settings", Audience.SignedIn, "/classes/00000000000000000000000000000000/settings", HttpStatusCode.NotFound),
        new("/classes/{Id:guid}/announcements", Audience.SignedIn, "/classes/00000000000000000000000000000000/announcements", HttpStatusCode.NotFound),
        new("/classes/{id:guid}/roster", Audience.SignedIn, "/classes/00000000000000000000000000000000/roster", HttpStatusCode.NotFound),
        new("/classes/{id:guid}/settings/save", Audience.SignedIn, "/classes/00000000000000000000000000000000/settings/save", HttpStatusCode.NotFound),
        new("/classes/{id:guid}/leave", Audience.SignedIn),
        new("/classes/{id:guid}/code", Audience.SignedIn),
        new("/classes/{id:guid}/archive", Audience.SignedIn),
        new("/classes/{id:guid}/bring-back", Audience.SignedIn),
        new("/classes/{id:guid}/names", Audience.SignedIn),
        new("/classes/{id:guid}/delete", Audience.SignedIn),
        new("/classes/{id:guid}/people/{person:guid}/remove", Audience.SignedIn),
        new("/classes/{id:guid}/roster/remove", Audience.SignedIn),
        new("/classes/{id:guid}/instructors/add", Audience.SignedIn),
        new("/classes/{id:guid}/instructors/{person:guid}/remove", Audience.SignedIn),
        new("/classes/{id:guid}/instructors/{person:guid}/owner", Audience.SignedIn),
        new("/classes/{id:guid}/announcements/write", Audience.SignedIn),
        new("/classes/{id:guid}/announcements/{announcement:guid}/edit", Audience.SignedIn),
        new("/classes/{id:guid}/announcements/{announcement:guid}/delete", Audience.SignedIn),
        new("/classes/{id:guid}/learners/{person:guid}/notes/write", Audience.SignedIn),
        new("/classes/{id:guid}/learners/{person:guid}/notes/{note:guid}/delete", Audience.SignedIn),

        new("/error", Audience.Anybody, "/error"),
        new("/not-found", Audience.Anybody, "/not-found"),
        new("/status/{Code:int}", Audience.Anybody, "/status/404"),
        new("/livez", Audience.Anybody, "/livez"),
        new("/readyz", Audience.Anybody, "/readyz"),
    ];

    /// <summary>What Blazor maps for itself, and the stream that is there in development only (see the tests of ContentChanges).</summary>
    public static IReadOnlyList<string> Machinery { get; } = ["/content/changes", "/_blazor", "/_framework"];

    public static bool IsFor(this Audience audience, string role) => audience switch
    {
        Audience.Anybody => true,
        Audience.SignedIn => role != Guest,
        Audience.Authors => role is PortalRoles.Author or PortalRoles.Administrator,
        Audience.Instructors => role is PortalRoles.Instructor or PortalRoles.Administrator,
        Audience.AuthorsAndInstructors => role is PortalRoles.Author or PortalRoles.Instructor or PortalRoles.Administrator,
        Audience.Administrators => role == PortalRoles.Administrator,
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
