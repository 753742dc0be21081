using System.Globalization;
using System.Net;
using StudyPortal.Learning.Manifests;
using StudyPortal.Learning.Questions;

namespace StudyPortal.Learning.Grading;

/// <summary>Grades a manifest: each check of its structure is a part, and what the cluster of the model does with it is the last one.</summary>
internal static class ManifestGrading
{
    internal static Grade Grade(ManifestToEdit question, string text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return new Unreadable("The manifest is empty: write it first.");

        var manifest = ManifestText.Read(text);
        var run = BenchRuns.Of(question, text);
        var checks = question.Checks.Select(check => (Check: check, Holds: manifest.Holds(check))).ToList();
        var failed = manifest.Slip is null ? checks.Where(item => !item.Holds).Select(item => item.Check.Misconception).OfType<string>() : [];
        return new Graded(
            manifest.Slip is null ? Share.Of(checks.Count(item => item.Holds) + (run.Works ? 1 : 0), checks.Count + 1) : 0,
            [
                .. manifest.Slip is { } slip ? [new Feedback(null, IsRight: false, Say(slip))] : Array.Empty<Feedback>(),
                .. checks.Select((item, index) => new Feedback(index, item.Holds, item.Holds || manifest.Slip is not null ? "" : item.Check.FeedbackHtml)),
                new Feedback(checks.Count, run.Works, Say(run)),
            ],
            [.. failed.Distinct(StringComparer.Ordinal)]);
    }

    private static string Say(ManifestSlip slip) =>
        string.Create(CultureInfo.InvariantCulture, $"<p><strong>Line {slip.Line} cannot be read as YAML:</strong> {WebUtility.HtmlEncode(slip.Problem)}. Look at the line before it, too.</p>");

    private static string Say(BenchRun run) =>
        $"<ul>{string.Concat(run.Sentences.Select(sentence => $"<li>{WebUtility.HtmlEncode(sentence)}</li>"))}</ul>{Quoted(run is BenchRun.Seen seen ? seen.Words : [])}";

    private static string Quoted(IReadOnlyList<string> words) =>
        words.Count == 0 ? "" : $"""<p>What the machine says:</p><pre tabindex="0">{WebUtility.HtmlEncode(string.Join('\n', words))}</pre>""";
}
