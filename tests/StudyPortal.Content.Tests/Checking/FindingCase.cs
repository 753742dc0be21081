using StudyPortal.Content.Files;

namespace StudyPortal.Content.Tests.Checking;

/// <summary>
/// One case of a file under Cases: a sentence after <c>##</c>, edits of the sample, a line <c>----</c> and all findings that come of it. An edit is
/// <c>in PATH</c> with lines to find (<c>- </c>) and lines in their place (<c>+ </c>), <c>write PATH</c> with lines, or <c>delete PATH</c>.
/// </summary>
internal sealed record FindingCase(string Name, IReadOnlyList<string> Edits, string Expected)
{
    public const string Separator = "----";

    public static IEnumerable<FindingCase> Parse(string text)
    {
        foreach (var part in text.Split("\n## ").Skip(1))
        {
            var lines = part.TrimEnd().Split('\n').ToList();
            var cut = lines.IndexOf(Separator);
            yield return new FindingCase(lines[0], lines[1..cut], string.Join('\n', lines.Skip(cut + 1)));
        }
    }

    public string Actual() => string.Join('\n', CatalogueLoader.Load(Files(), SampleContent.Loaded).Errors);

    public string Print(string findings) => $"\n## {Name}\n{string.Join('\n', Edits)}\n{Separator}\n{findings}\n";

    private ContentFiles Files()
    {
        var files = SampleContent.Files;
        for (var line = 0; line < Edits.Count;)
        {
            var words = Edits[line++].Split(' ', 2);
            var before = Take('-');
            var after = Take('+');
            files = words switch
            {
                ["in", var path] => files.Edit(path, before, after),
                ["write", var path] => files.With(path, after),
                ["delete", var path] => files.Without(path),
                _ => throw new InvalidOperationException($"{Name}: unknown edit '{Edits[line - 1]}'"),
            };

            string Take(char sign)
            {
                var taken = Edits.Skip(line).TakeWhile(text => text.StartsWith(sign)).Select(text => text.Length > 1 ? text[2..] : "").ToList();
                line += taken.Count;
                return string.Concat(taken.Select(text => text + "\n"));
            }
        }

        return files;
    }
}
