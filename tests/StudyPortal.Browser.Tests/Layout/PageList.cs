using StudyPortal.Browser.Tests.Hosting;
using StudyPortal.Content;
using StudyPortal.Content.Files;

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
        "/glossary",
        "/search",
        "/search?q=quorum",
        "/search?q=zzqqxx",
        "/progress",
        "/account/login",
        "/account/register",
        "/account/recover",
        "/account/reset",
        "/account/deleted",
        "/account/denied",
        "/account/wait?seconds=30",
        "/account/setup/none",
        "/not-found",
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
        "/author",
        $"/author/edit?file={Catalogue.Guides[0].Lessons[0].SourceFile}",
    ];

    public static TheoryData<string> All => [.. Open, .. Closed];

    public static Task<Visitor> VisitAsync(PortalFixture portal, string path) =>
        Closed.Contains(path, StringComparer.Ordinal) ? portal.VisitAsAdministratorAsync() : portal.VisitAsync();
}
