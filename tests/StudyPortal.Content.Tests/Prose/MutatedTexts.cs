using System.Runtime.CompilerServices;
using System.Text;

namespace StudyPortal.Content.Tests.Prose;

/// <summary>Texts made from the examples in Specs by random cuts, copies and insertions. The same seed gives the same texts.</summary>
internal sealed class MutatedTexts(int seed)
{
    private const int Longest = 6_000;

    private static readonly string[] Snippets =
    [
        "<script>alert(1)</script>", "javascript:alert(1)", "[a](javascript:x)", "<javascript:x>", "![x](data:x)", "\" onload=\"x", "' onclick='x", "<img src=x onerror=y>",
        "&#106;avascript:", "&lt;script&gt;", "\0", "\u0001", "\uD800", "\uDC00", "\u202E", "\uFEFF", "\r", "\r\n", "\t", "    ", "\n\n", "\n> ", "\n- ", "\n1. ", "\n| a | b |\n|---|---|\n| c |",
        "[[quorum]]", "[[quorum|", "|x]]", "[[", "]]", "[!MYTH]", "> [!NOTE]\n", ":::", "::::", ":::quiz\n- a-b\n:::\n", ":::steps\n", "::::tabs\n:::tab A\n", ":::tab ", ":::diagram x\n:::\n",
        "```yaml {1-9}\n", "```console\nroot@cp1:~# ", "```bash\n<<EOF\n", "```", "~~~", "$ ", "<<'EOF'", "\"", "'", "\\", "${", "key: |\n", "[^1]", "[^1]: note\n", "[x]: /y\n", "[x]", "](", "![", "**", "_",
        "`", "``", "#", "## ", "\n===\n", "\n---\n", "https://etcd.io", "https://exämple.org/ü", "[a](https://\u0301x.org)", "www.a.b", "<a@b.c>", "<!--", "-->", "<![CDATA[", "&amp;", "&#0;", "&#xD800;", "&bogus;", "- [ ] ", "🙂", "é", "\u2028",
    ];

    private readonly Random _random = new(seed);
    private readonly string[] _seeds = Seeds();

    public string Next()
    {
        var text = new StringBuilder(Pick(_seeds));
        for (var changes = _random.Next(1, 12); changes > 0; changes--)
            Change(text);
        return text.Length > Longest ? text.ToString(0, Longest) : text.ToString();
    }

    private void Change(StringBuilder text)
    {
        var at = _random.Next(text.Length + 1);
        var length = Math.Min(_random.Next(1, 60), text.Length - at);
        switch (_random.Next(7))
        {
            case 0:
                text.Remove(at, length);
                break;
            case 1:
                text.Insert(_random.Next(text.Length + 1), text.ToString(at, length));
                break;
            case 2:
                text.Insert(at, string.Concat(Enumerable.Repeat(Pick(Snippets), _random.Next(1, 40))));
                break;
            case 3:
                text.Insert(at, (char)_random.Next(0x20, 0x7F));
                break;
            case 4:
                text.Insert(at, Pick(_seeds));
                break;
            case 5:
                text.Insert(at, (char)_random.Next(0x10000));
                break;
            default:
                text.Insert(at, Pick(Snippets));
                break;
        }
    }

    private string Pick(string[] from) => from[_random.Next(from.Length)];

    private static string[] Seeds([CallerFilePath] string here = "")
        => [.. Directory.GetFiles(Path.Combine(Path.GetDirectoryName(here)!, "Specs"), "*.md").Order(StringComparer.Ordinal)
            .SelectMany(file => File.ReadAllText(file).Split("``````````example\n").Skip(1))
            .Select(example => example.Split("\n.\n")[0])];
}
