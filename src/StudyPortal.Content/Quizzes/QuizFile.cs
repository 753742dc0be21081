using StudyPortal.Content.Files;
using StudyPortal.Content.Findings;
using StudyPortal.Content.Glossary;
using StudyPortal.Content.Loading;
using StudyPortal.Content.References;
using StudyPortal.Content.Yaml;
using StudyPortal.Learning.Quizzes;

namespace StudyPortal.Content.Quizzes;

/// <summary>A file of a quiz.</summary>
/// <param name="Plan">Without questions, since other files decide which there are; null where the file has errors.</param>
/// <param name="Ask">How many questions are drawn; null for all.</param>
/// <param name="References">What the summary points to.</param>
internal sealed record QuizFile(string Path, string Slug, QuizPlan? Plan, QuizSelection Holds, Placed<int>? Ask, TextReferences References) : ContentPart
{
    private const int MostMinutes = 240;
    private const int MostAsked = 100;

    private static readonly string[] _certainties = ["never", "optional", "always"];

    public static QuizFile Read(TextFile file, string slug, FindingList findings, TermUses terms)
    {
        if (YamlFields.Of(YamlText.Read(file.Text, firstLine: 1, findings), "a quiz", findings) is not { } fields)
            return new QuizFile(file.Path, slug, Plan: null, new QuizSelection([], [], [], []), Ask: null, TextReferences.None);

        var errorsBefore = findings.ErrorCount;
        var fragments = new Fragments(slug, findings, terms);
        var title = fields.Text("title").Value;
        var summary = fragments.Render(fields.Text("summary"));
        TimeSpan? limit = fields.OptionalNode("minutes") is null ? null : TimeSpan.FromMinutes(fields.Integer("minutes", 1, MostMinutes));
        var ways = ReadWays(fields, limit, findings);
        var certainty = ReadCertainty(fields, findings);
        Placed<int>? ask = fields.OptionalNode("ask") is null ? null : new(fields.Integer("ask", 1, MostAsked), new Place(file.Path, fields.LineOf("ask")));
        var holds = QuizSelection.Read(fields);
        if (holds.IsEmpty)
            findings.Error(fields.Line, "the quiz holds nothing; write one or more of 'questions', 'objectives', 'lessons' and 'guides'");
        fields.Finish();
        var plan = new QuizPlan(slug, ContentHash.OfProse(file.Text), title, summary, ways, certainty, limit, ask?.Value ?? 0, []);
        return new QuizFile(file.Path, slug, findings.ErrorCount == errorsBefore ? plan : null, holds, ask, fragments.References);
    }

    /// <summary>The plan with these questions; null where nothing is left to ask, or the file has errors.</summary>
    public QuizPlan? PlanWith(IReadOnlyList<QuizQuestion> questions) => Plan is null || questions.Count == 0 ? null : Plan with
    {
        Version = ContentHash.Of(string.Join('\n', questions.Select(question => question.Id).Prepend(Plan.Version))),
        Asked = Math.Min(Ask?.Value ?? questions.Count, questions.Count),
        Questions = questions,
    };

    private static IReadOnlyList<AnsweringWay> ReadWays(YamlFields fields, TimeSpan? limit, FindingList findings)
    {
        if (fields.OptionalNode("ways") is null)
            return [.. Enum.GetValues<AnsweringWay>().Where(way => way != AnsweringWay.Exam || limit is not null)];

        var ways = new List<AnsweringWay>();
        foreach (var word in fields.Texts("ways").Where(word => word.Value.Length > 0))
        {
            if (AnsweringWayText.Parse(word.Value) is not { } way)
                findings.Error(word.Line, $"unknown way '{word.Value}'; there are {string.Join(", ", AnsweringWayText.All)}{NearName.DidYouMean(word.Value, AnsweringWayText.All)}");
            else if (ways.Contains(way))
                findings.Error(word.Line, $"the way '{word.Value}' stands twice; keep one");
            else
                ways.Add(way);
        }

        if (ways.Contains(AnsweringWay.Exam) && limit is null)
            findings.Error(fields.LineOf("ways"), "an exam has a time limit; write 'minutes'");
        if (limit is not null && !ways.Contains(AnsweringWay.Exam))
            findings.Error(fields.LineOf("minutes"), "only an exam has a time limit; add 'exam' to 'ways' or take 'minutes' away");
        return ways;
    }

    private static CertaintyUse ReadCertainty(YamlFields fields, FindingList findings)
    {
        if (fields.OptionalText("certainty") is not { Value.Length: > 0 } word)
            return CertaintyUse.Optional;
        switch (word.Value)
        {
            case "never":
                return CertaintyUse.Never;
            case "optional":
                return CertaintyUse.Optional;
            case "always":
                return CertaintyUse.Always;
            default:
                findings.Error(word.Line, $"'certainty' must be one of {string.Join(", ", _certainties)}{NearName.DidYouMean(word.Value, _certainties)}");
                return CertaintyUse.Optional;
        }
    }
}
