using System.Net;
using StudyPortal.Learning.Commands;
using StudyPortal.Learning.Questions;

namespace StudyPortal.Learning.Grading;

/// <summary>Grades a command by what it means. A command that lacks a part does something else or nothing, so there is no partial credit.</summary>
internal static class CommandGrading
{
    internal static Grade Grade(CommandToWrite question, string typed)
    {
        var (given, complaint) = CommandMeaningReader.Read(typed, question.Environment);
        if (given is null)
            return new Unreadable(complaint);

        var optional = question.Optional.Select(flag => flag.TrimStart('-')).ToHashSet(StringComparer.Ordinal);
        var nearest = question.Commands
            .Select(command => CommandMeaningReader.Read(command, question.Environment).Meaning)
            .OfType<CommandMeaning>()
            .Select(expected => (Expected: expected, Differences: CommandComparison.Of(expected, given, optional)))
            .MinBy(candidate => candidate.Differences.Count);
        if (nearest.Expected is null)
            return Grader.NotOfThisQuestion;
        if (nearest.Differences.Count == 0)
            return new Graded(1, [], []);

        var remarks = question.Remarks.Where(remark => remark.IsMissing ? !given.Has(remark.Part) && nearest.Expected.Has(remark.Part) : given.Has(remark.Part) && !nearest.Expected.Has(remark.Part)).ToList();
        IEnumerable<string> said =
        [
            .. KnownDangers.In(given, nearest.Expected).Select(Dangerous),
            .. remarks.Where(remark => remark.IsDangerous).Select(remark => "<p><strong>Dangerous:</strong></p>" + remark.FeedbackHtml),
            .. nearest.Differences.Select(Say),
            .. remarks.Where(remark => !remark.IsDangerous).Select(remark => remark.FeedbackHtml),
        ];
        return new Graded(
            0, [.. said.Select(html => new Feedback(null, IsRight: false, html))], [.. remarks.Select(remark => remark.Misconception).OfType<string>().Distinct(StringComparer.Ordinal)]);
    }

    private static string Dangerous(string html) => $"<p><strong>Dangerous:</strong> {html}</p>";

    private static string Say(CommandDifference difference) => difference switch
    {
        OtherProgram other => $"<p>The program is {Code(other.Expected)}, not {Code(other.Given)}.</p>",
        MissingPart missing => $"<p>Missing: {Code(missing.Part)}.</p>",
        SurplusPart surplus => $"<p>{Code(surplus.Part)} does not belong here.</p>",
        OtherValue other => $"<p>{Code(other.Flag)} should be {Code(other.Expected)}, and is {Code(other.Given)}.</p>",
        OtherOrder order => $"<p>The words are right, and their order is not: {Code(order.Expected)}.</p>",
        ShadowedVariable shadowed => $"<p>{Code(shadowed.Flag)} is set by a variable already. {Code(shadowed.Program)} refuses a flag and its variable together.</p>",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string Code(string text) => text.Length == 0 ? "nothing" : $"<code>{WebUtility.HtmlEncode(text)}</code>";
}
