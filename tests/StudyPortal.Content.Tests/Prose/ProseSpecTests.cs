using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;
using StudyPortal.Content.Lessons;
using StudyPortal.Content.Prose;
using Xunit;

namespace StudyPortal.Content.Tests.Prose;

/// <summary>
/// Runs the examples in Specs/*.md: Markdown, a line with a dot, the HTML, and, where there are any, a second dot and the findings.
/// <c>UPDATE_EXPECTED=1 dotnet test</c> rewrites what is expected; read the difference before it is kept.
/// </summary>
public sealed partial class ProseSpecTests
{
    private const string Fence = "``````````";
    private const string Dot = "\n.\n";

    private static readonly bool Update = Environment.GetEnvironmentVariable("UPDATE_EXPECTED") == "1";

    [Fact]
    public void Examples_give_what_is_expected()
    {
        var files = Directory.GetFiles(SpecsFolder(), "*.md").Order(StringComparer.Ordinal).ToList();
        Assert.NotEmpty(files);
        var failures = new StringBuilder();
        foreach (var file in files)
            Run(file, failures);
        Assert.True(failures.Length == 0, failures.ToString());
    }

    private static void Run(string file, StringBuilder failures)
    {
        var text = File.ReadAllText(file);
        var rewritten = Example.Replace(text, match =>
        {
            var parts = match.Groups["body"].Value.Split(Dot, 2);
            var expected = parts.Length > 1 ? parts[1] : "";
            var actual = Print(LessonPipeline.Render(parts[0], firstLine: 1, SampleText.Context));
            if (actual != expected)
                failures.Append($"\n{Path.GetFileName(file)}: {parts[0]}\n--- expected\n{expected}\n--- actual\n{actual}\n");
            return $"{Fence}example\n{parts[0]}{Dot}{actual}\n{Fence}";
        });
        if (!Update || rewritten == text)
            return;
        File.WriteAllText(file, rewritten);
        failures.Clear();
    }

    private static string Print(ProseDocument document)
    {
        var blocks = string.Join('\n', document.Blocks.Select(block => block switch
        {
            ProseBlock prose => prose.Html,
            QuizBlock quiz => $"(quiz {string.Join(' ', quiz.Questions)})",
            DiagramBlock diagram => $"(diagram {diagram.Diagram})",
            LabBlock lab => $"(lab {lab.Lab})",
            _ => throw new InvalidOperationException($"unknown block {block.GetType().Name}"),
        }));
        var findings = string.Join('\n', document.Findings.Select(finding => $"{finding.Line}: {finding.Message}"));
        return findings.Length > 0 ? $"{blocks}{Dot}{findings}" : blocks;
    }

    private static string SpecsFolder([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "Specs");

    [GeneratedRegex($"^{Fence}example\n(?<body>.*?)\n{Fence}$", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Example { get; }
}
