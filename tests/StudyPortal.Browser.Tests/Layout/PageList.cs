using StudyPortal.Browser.Tests.Hosting;
using StudyPortal.Content;
using StudyPortal.Content.Files;
using StudyPortal.Content.Lessons;

namespace StudyPortal.Browser.Tests.Layout;

/// <summary>Every page of the portal, with one lesson of each guide.</summary>
internal static class PageList
{
    private static readonly Catalogue Catalogue = CatalogueLoader.Load(ContentDirectory.Read(Repository.ContentDirectory)).Sound;

    public static string FirstLesson => Catalogue.Guides[0].Lessons[0].Address.Path;

    /// <summary>Pages that open for a guest.</summary>
    public static IReadOnlyList<string> Open { get; } =
    [
        "/",
        .. Catalogue.Guides.Select(guide => $"/guides/{guide.Slug}"),
        .. Catalogue.Guides.Select(guide => guide.Lessons[^1].Address.Path),
        $"/questions/{Catalogue.Questions.Keys.Order(StringComparer.Ordinal).First()}",
        "/glossary",
        .. Diagrams(),
        "/quizzes",
        .. Catalogue.Quizzes.Take(1).Select(quiz => $"/quizzes/{quiz.Slug}"),
        "/quizzes/mixed-exam",
        "/drills",
        "/drills/quorum?drill=drill-quorum-2-0000000000000001",
        "/drills/commands?drill=drill-commands-2-0000000000000003&level=2",
        "/drills/ports/run",
        "/search",
        "/search?q=quorum",
        "/search?q=zzqqxx",
        "/progress",
        $"/progress/objectives/{Catalogue.Objectives[0].Id}",
        "/misconceptions",
        "/sheets",
        "/paths",
        "/paths/mine",
        $"/paths/{Catalogue.Paths[0].Slug}",
        "/about/freshness",
        "/sheets/ports",
        "/sheets/certificates",
        "/misconceptions?q=quorum",
        "/account/login",
        "/account/register",
        "/account/recover",
        "/account/reset",
        "/account/deleted",
        "/account/denied",
        "/account/wait?seconds=30",
        "/account/setup/none",
        "/not-found",
        "/answers/refused",
        "/attempts/0f8e3a52-7f60-4e7e-9a4c-3c1f8a1d2b4e",
        "/error",
        "/status/400",
    ];

    /// <summary>Pages that open for an administrator, who may do what authors may.</summary>
    public static IReadOnlyList<string> Closed { get; } =
    [
        "/account/manage",
        "/account/password",
        "/account/passkeys",
        "/account/recovery-codes",
        "/account/data",
        "/account/welcome",
        "/admin",
        "/classes",
        "/classes/new",
        "/classes/join/22222222",
        "/statistics",
        $"/statistics/quizzes/{Catalogue.Quizzes[0].Slug}",
        $"/statistics/questions/{Catalogue.Quizzes[0].Questions[0].Id}",
        "/author",
        $"/author/edit?file={Catalogue.Guides[0].Lessons[0].SourceFile}",
    ];

    // As pictures and as what is operated: on a page of their own, and in a lesson.
    private static IEnumerable<string> Diagrams()
    {
        var diagram = Catalogue.Diagrams.Values.OrderBy(diagram => diagram.Slug, StringComparer.Ordinal).First(diagram => diagram.Story.Any(step => step.Prediction is not null));
        var lesson = Catalogue.Guides.SelectMany(guide => guide.Lessons).First(lesson => lesson.Blocks.OfType<DiagramBlock>().Any());
        var embedded = lesson.Blocks.OfType<DiagramBlock>().First().Diagram;
        return
        [
            "/diagrams",
            $"/diagrams/{diagram.Slug}?step={diagram.Story.Count}",
            $"/diagrams/{diagram.Slug}?live={diagram.Slug}",
            $"{lesson.Address.Path}?live={embedded}",
            "/sandbox",
            "/sandbox?s=broken",
            "/sandbox?etcd=stacked&size=3&workers=2&seed=1",
        ];
    }

    public static TheoryData<string> All => [.. Open, .. Closed];

    public static Task<Visitor> VisitAsync(PortalFixture portal, string path) =>
        Closed.Contains(path, StringComparer.Ordinal) ? portal.VisitAsAdministratorAsync() : portal.VisitAsync();
}
