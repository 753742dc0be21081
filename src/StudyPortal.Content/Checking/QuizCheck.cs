using StudyPortal.Content.Findings;
using StudyPortal.Content.Loading;
using StudyPortal.Content.Quizzes;

namespace StudyPortal.Content.Checking;

/// <summary>Whether quizzes name what is there, hold as many questions as they ask, and are listed.</summary>
internal sealed class QuizCheck(ReadContent content, ContentNames names, Report report)
{
    public void Run()
    {
        foreach (var quiz in content.Quizzes)
            Check(quiz);
        if (content.Portal.Quizzes is { } listed)
            CheckList(listed);
    }

    private void Check(QuizFile quiz)
    {
        var before = report.All.Count;
        CheckQuestions(quiz.Holds.Questions);
        if (!content.Objectives.IsUnknown)
            CheckNames(quiz.Holds.Objectives, "objective", names.Objectives.Keys);
        CheckNames(quiz.Holds.Lessons, "lesson", names.Lessons.Keys.Select(address => address.ToString()));
        CheckNames(quiz.Holds.Guides, "guide", content.Lessons.Select(lesson => lesson.Address.Guide));
        if (quiz.Holds.IsEmpty || report.All.Count > before)
            return;

        var held = quiz.Holds.Find(content, names).Count();
        if (held == 0)
            report.Error(new Place(quiz.Path, 1), "nothing that the quiz names asks a question");
        else if (quiz.Ask is { } ask && ask.Value > held)
            report.Error(ask.Place, string.Create(null, $"the quiz asks {ask.Value} questions and holds {held}; ask fewer or add some"));
    }

    private void CheckQuestions(IReadOnlyList<Placed<string>> questions)
    {
        CheckNames(questions, "question", names.Questions.Keys);
        foreach (var question in questions)
        {
            if (names.Questions.GetValueOrDefault(question.Value) is { Diagram: { } diagram })
                report.Error(question.Place, $"'{question.Value}' is asked by the diagram '{diagram}' and by no quiz; take it away");
        }
    }

    private void CheckNames(IReadOnlyList<Placed<string>> named, string kind, IEnumerable<string> known)
    {
        var there = known.ToHashSet(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in named.Where(name => name.Value.Length > 0))
        {
            if (!there.Contains(name.Value))
                report.Unknown(name.Place, kind, name.Value, there);
            if (!seen.Add(name.Value))
                report.Error(name.Place, $"the {kind} '{name.Value}' is named twice; keep one");
        }
    }

    private void CheckList(IReadOnlyList<Placed<string>> listed)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var quiz in listed.Where(quiz => quiz.Value.Length > 0))
        {
            if (!content.QuizSlugs.Contains(quiz.Value))
                report.Unknown(quiz.Place, "quiz", quiz.Value, content.QuizSlugs);
            if (!seen.Add(quiz.Value))
                report.Error(quiz.Place, $"the quiz '{quiz.Value}' is listed twice; keep one");
        }

        foreach (var quiz in content.Quizzes.Where(quiz => !seen.Contains(quiz.Slug)))
            report.Warning(new Place(quiz.Path, 1), $"the quiz '{quiz.Slug}' is not listed in {PortalFile.Path}, so nobody sees it");
    }
}
