using StudyPortal.Web.Kit;

namespace StudyPortal.Web.Layout;

/// <summary>
/// The script modules of static pages, each beside its component. All are loaded once, deferred, and listen on the document: enhanced
/// navigation replaces the page under them. What only a few pages need is left to <see cref="PageScript"/>.
/// </summary>
public static class ClientModules
{
    public static IReadOnlyList<string> All { get; } =
    [
        "Layout/ThemeSwitch.razor.js",
        "Layout/Shortcuts.razor.js",
        "Layout/ConnectionNotice.razor.js",
        "Features/Lessons/LessonPage.razor.js",
        "Kit/PageScript.razor.js",
        "Kit/Prose.razor.js",
        "Features/Diagrams/ClusterDiagram.razor.js",
        "Features/Progress/ProgressPage.razor.js",
        "Features/Quizzes/OrderFields.razor.js",
        "Features/Quizzes/QuestionCard.razor.js",
        "Features/Quizzes/QuestionSlot.razor.js",
        "Features/Search/SearchBox.razor.js",
    ];
}
