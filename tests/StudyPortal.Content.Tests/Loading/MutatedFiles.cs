using System.Text;
using StudyPortal.Content.Files;

namespace StudyPortal.Content.Tests.Loading;

/// <summary>The sample with one file damaged at random: bytes flipped, cut, repeated, or pieces of YAML and directives put in. The same seed gives the same files.</summary>
internal sealed class MutatedFiles(int seed)
{
    private const int DeepestNesting = 20_000;

    private static readonly string[] Pieces =
    [
        "<script>alert(1)</script>", "[x](javascript:alert(1))", "![x](javascript:1)", "<img src=x onerror=alert(1)>", "\" onload=\"x", "' onclick='x", "<a href=\"javascript:x\">",
        "---\n", "\n---\n", "\n...\n", "\n## ", "\n### Hints\n", "\n### Explanation\n", "\n```yaml\n", "\n```\n", "```", "\n- [x] ", "\n- [ ] a\n\n  b\n\n  misconception: c\n",
        "kind: single\n", "kind: numeric\nanswer: 1e999\n", "answer: -.inf\n", "answer: 79228162514264337593543950335\n", "tolerance: 79228162514264337593543950335\n", "units: {a: b}\n",
        "{{port}}", "{{<b>}}", "\n### Text\n\n{{a}}\n", "gaps: {a: {answers: [a]}}\n", "choices: [{text: <b>, right: true}]\n", "kind: cloze\n", "kind: match\n", "kind: order\n", "\n### Steps\n\n1. a\n", "pairs: [{item: <b>, answer: a}]\n", "others: [<b>]\n", "kind: table\n", "kind: command\n", "kind: manifest\n", "kind: hot-spot\n", "\n### Manifest\n\n```yaml\nkind: Pod\n```\n", "\n### Solution\n\nx\n", "checks: [{flag: --, equals: <b>}, {path: '.a[', missing: false}]\n", "within: 1e9h\n", "works: [etcd.write@]\n", "file: ../../etc\n", "spots: [{part: <b>, right: true}]\n", "among: [<b>]\n", "diagram: ../x\n", "step: 99999999999\n", "columns: [<b>, a]\n", "rows: [[<b>, {answer: 1}]]\n", "commands: [\"etcdctl <b>\"]\n", "\uE000", "\uE00B",
        "&a ", "*a", "<<: *a\n", "!!binary ", "!<tag:x> ", "? ", ": ", "- ", "{", "}", "[", "]", "[[", "]]", ", ", "|\n", ">-\n", "\"", "'", "%YAML 1.1\n", "%TAG ! x\n", "@", "`", "#", "\t",
        "title: {a: [b]}\n", "objectives: [[]]\n", "sources: [{title: <script>, url: \"javascript:alert(1)\"}]\n", "minutes: 999999999999\n", "slug: ../../etc\n", "healed-by: //evil\n",
        "topology: stacked-7\n", "topology: external-99\n", "seed: 99999999999999999999999\n", "view: inside \n", "hide: [clients, clients]\n", "operate: []\n", "nudge: {cp1: {x: 1e9, y: 0}}\n", "say: |\n  # <script>\n",
        "do: [\"$\", \"on : x\", \"on cp1:\", \"fault\", \"fault edit cp1 'a\", \"send\", \"wait 1e999h\", \"wait -1s\"]\n", "focus: [cp1--, '--', cp1/]\n", "expect: {etcd.write@: 'no', '@': partly}\n",
        "predict: {id: first-five, items: [{ask: <img onerror=x>, about: kubernetes.get@, answer: no}]}\n", "predict: []\n", "story: {}\n", "items: [[]]\n", "hints: [a, b, c, d]\n",
        "see: javascript:alert(1)\n", "also: [quorum, quorum]\n", "definition: <b onclick=x>\n", "term: \"\"\n", "id: half-is-enough\n", "guides: [demo, demo, '']\n", "ways: [exam, {}]\n", "certainty: [always]\n", "ask: 99999999999\n", "lessons: [demo/first/x, /, '']\n", "questions: [first-five, first-five, stacked]\n",
        ":::quiz\n- first-five\n- first-five\n:::\n", ":::tab x\n", "::::tabs\n", ":::diagram ../x\n:::\n", ":::steps\n", "> [!MYTH]\n> a\n", "[[quorum|<script>]]", "[^1]", "[^1]: x\n", "| a |\n|---|\n",
        "\u0000", "\u0085", "\u2028", "\uFEFF", "\uFFFD", "\r", "\r\n", "🙂", "é", "\u202E",
    ];

    private static readonly ContentFile[] Originals = [.. SampleContent.Files.All.Where(file => file is TextFile)];

    private readonly Random _random = new(seed);

    public (string Path, byte[] Bytes) Next()
    {
        var original = (TextFile)Originals[_random.Next(Originals.Length)];
        var bytes = new List<byte>(Encoding.UTF8.GetBytes(original.Text));
        for (var changes = _random.Next(1, 8); changes > 0; changes--)
            Change(bytes);
        return (original.Path, [.. bytes]);
    }

    private void Change(List<byte> bytes)
    {
        var at = _random.Next(bytes.Count + 1);
        var length = Math.Min(_random.Next(1, 200), bytes.Count - at);
        switch (_random.Next(8))
        {
            case 0 when at < bytes.Count:
                bytes[at] ^= (byte)(1 << _random.Next(8));
                break;
            case 1:
                bytes.RemoveRange(at, length);
                break;
            case 2 when _random.Next(4) == 0:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            case 3:
                bytes.InsertRange(_random.Next(bytes.Count + 1), bytes.GetRange(at, length));
                break;
            case 4 when _random.Next(40) == 0:
                Insert(bytes, at, string.Concat(Enumerable.Repeat(Piece(), _random.Next(DeepestNesting))));
                break;
            case 5:
                Insert(bytes, at, ((TextFile)Originals[_random.Next(Originals.Length)]).Text);
                break;
            default:
                Insert(bytes, at, Piece());
                break;
        }
    }

    private string Piece() => Pieces[_random.Next(Pieces.Length)];

    private static void Insert(List<byte> bytes, int at, string text) => bytes.InsertRange(at, Encoding.UTF8.GetBytes(text));
}
