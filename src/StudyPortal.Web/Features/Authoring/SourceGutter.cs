using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using StudyPortal.Content;

namespace StudyPortal.Web.Features.Authoring;

/// <summary>The line numbers beside a text: plain ones run together, so that a long file stays a small page.</summary>
public static class SourceGutter
{
    private const int RoomForSign = 2;

    public static ImmutableArray<GutterPiece> Of(string text, IReadOnlyList<ContentError> findings, int? wanted)
    {
        var marks = findings.GroupBy(finding => finding.Line).ToDictionary(line => line.Key, line => line.ToList());
        var pieces = ImmutableArray.CreateBuilder<GutterPiece>();
        var plain = new StringBuilder();
        var lines = text.AsSpan().Count('\n') + 1;
        var width = Number(lines, 0).Length + RoomForSign;
        for (var line = 1; line <= lines; line++)
        {
            if (Mark(line, width, marks.GetValueOrDefault(line), wanted) is { } mark)
            {
                pieces.Add(new GutterPiece(plain.ToString()));
                pieces.Add(mark);
                plain.Clear().Append('\n');
            }
            else
            {
                plain.Append(Number(line, width)).Append('\n');
            }
        }
        pieces.Add(new GutterPiece(plain.ToString()));
        return pieces.DrainToImmutable();
    }

    private static GutterPiece? Mark(int line, int width, List<ContentError>? findings, int? wanted)
    {
        var hover = findings is null ? null : string.Join('\n', findings.Select(finding => finding.Message));
        return findings switch
        {
            not null when findings.Exists(finding => finding.Severity == Severity.Error) => new GutterPiece(Signed('×', line, width), line, "error", hover),
            not null => new GutterPiece(Signed('!', line, width), line, "warning", hover),
            _ when line == wanted => new GutterPiece(Signed('›', line, width), line, "wanted"),
            _ => null,
        };
    }

    private static string Signed(char sign, int line, int width) => sign + Number(line, width)[1..];

    private static string Number(int line, int width) => line.ToString(CultureInfo.InvariantCulture).PadLeft(width);
}
