using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Components;
using StudyPortal.Web.Features.Diagrams.Scenes;

namespace StudyPortal.Web.Features.Diagrams;

/// <summary>
/// What of a picture is written as it stands: labels and signs, which change from one moment to the next without a way between. A piece of text takes a tenth of what its elements
/// would take in a render tree, and is written once for each part of a scene, however many diagrams show that part.
/// </summary>
internal static class SceneMarkup
{
    /// <summary>The role of what can be activated.</summary>
    public const string Button = "button";

    private const int MajorityOverhang = 3;
    private const int HalfSlotGap = 2;
    private const int RowOverhang = 4;

    private static readonly ConditionalWeakTable<object, string> _written = [];

    /// <summary>The header of a machine, hatched where it is down.</summary>
    public static MarkupString Header(SceneMachine machine) => Once(machine, svg =>
    {
        if (machine.Condition == MachineCondition.Down)
            svg.Append(CultureInfo.InvariantCulture, $"""<path class="hatching" d="{Hatching.PathOf(machine.Box)}"/>""");
        Labels(svg, machine.Texts);
        Signs(svg, machine.Signs);
    });

    /// <summary>A program with its row to point at.</summary>
    public static MarkupString Row(SceneRow row) => Once(row, svg =>
    {
        svg.Append(CultureInfo.InvariantCulture, $"""<g class="row {ClassOf(row.State)}{Stress(row.Emphasis)}" data-id="{Encoded(row.Id)}" aria-hidden="true">""")
            .Append(CultureInfo.InvariantCulture, $"""<rect class="reach" x="{row.Box.X - RowOverhang}" y="{row.Box.Y}" width="{row.Box.Width + (2 * RowOverhang)}" height="{row.Box.Height}" rx="4"/>""");
        Labels(svg, row.Texts);
        Signs(svg, row.Signs);
        svg.Append("</g>");
    });

    /// <summary>What is written into a member, and the room of its lag.</summary>
    public static MarkupString Member(SceneMember member) => Once(member, svg =>
    {
        Signs(svg, [member.Sign]);
        Labels(svg, member.Texts);
        if (member.Lag is { Room: var room })
            svg.Append(CultureInfo.InvariantCulture, $"""<rect class="lag-room" x="{room.X}" y="{room.Y}" width="{room.Width}" height="{room.Height}" rx="3"/>""");
    });

    /// <summary>The line of a link.</summary>
    public static string Way(SceneLink link) => _written.GetValue(link.Path, _ => link.Path.ToSvg());

    /// <summary>What lies over the line of a link: its socket, its label, the sign of its trouble.</summary>
    public static MarkupString Over(SceneLink link) => Once(link, svg =>
    {
        svg.Append(CultureInfo.InvariantCulture, $"""<circle class="socket" cx="{link.Path.End.X}" cy="{link.Path.End.Y}" r="2.5"/>""");
        if (link.Text is { } text)
            Labels(svg, [text]);
        if (link.Sign is { } sign)
            OnGap(svg, sign);
    });

    /// <summary>A mark after the last slot that a majority needs, and what the meter says.</summary>
    public static MarkupString Quorum(QuorumMeter quorum) => Once(quorum, svg =>
    {
        if (quorum.Needed <= quorum.Slots.Length && quorum.Slots[quorum.Needed - 1].Box is var slot)
            svg.Append(CultureInfo.InvariantCulture, $"""<path class="majority" d="M{slot.Right + HalfSlotGap} {slot.Y - MajorityOverhang}v{slot.Height + (2 * MajorityOverhang)}"/>""");
        Labels(svg, quorum.Texts);
    });

    /// <summary>A label.</summary>
    public static MarkupString Label(SceneText text) => Once(text, svg => Labels(svg, [text]));

    /// <summary>A sign.</summary>
    public static MarkupString Sign(SceneSign sign)
    {
        var svg = new StringBuilder();
        Signs(svg, [sign]);
        return new MarkupString(svg.ToString());
    }

    /// <summary>The word and the sign beside a dot.</summary>
    public static MarkupString Beside(SceneDot dot) => Once(dot, svg =>
    {
        if (dot.Text is { } text)
            Labels(svg, [text]);
        if (dot.Sign is { } sign)
            OnGap(svg, sign);
    });

    /// <summary>The number of a place in a log, as seen from its cell.</summary>
    public static MarkupString Number(LogCell cell) => Once(cell, svg => Labels(svg, [cell.Text with { X = cell.Text.X - cell.Box.X, Y = cell.Text.Y - cell.Box.Y }]));

    /// <summary>Whether what has this role is a stop of the Tab key.</summary>
    public static string? Tab(string role) => role == Button ? "0" : null;

    /// <summary>The class of what eyes are drawn to, with a space before it.</summary>
    public static string Stress(SceneEmphasis emphasis) => emphasis switch { SceneEmphasis.Focus => " in-focus", SceneEmphasis.Way => " on-way", SceneEmphasis.Right => " is-right", SceneEmphasis.Wrong => " is-wrong", _ => "" };

    /// <summary>The class of a value of one of the scene's kinds: <c>tone-port-api</c>, <c>sign-lonely-leader</c>, <c>is-down</c>.</summary>
    public static string ClassOf<T>(T value)
        where T : struct, Enum => SceneClasses.Of(value);

    private static void OnGap(StringBuilder svg, SceneSign sign)
    {
        svg.Append(CultureInfo.InvariantCulture, $"""<circle class="gap" cx="{sign.X}" cy="{sign.Y}" r="8"/>""");
        Signs(svg, [sign]);
    }

    private static void Labels(StringBuilder svg, IEnumerable<SceneText> texts)
    {
        foreach (var text in texts)
        {
            var anchor = text.Anchor switch { SceneAnchor.End => " end", SceneAnchor.Middle => " middle", _ => "" };
            svg.Append(CultureInfo.InvariantCulture, $"""<text class="{ClassOf(text.Tone)} size-{text.Size}{anchor}" x="{text.X}" y="{text.Y}" aria-hidden="true">{Encoded(text.Text)}</text>""");
        }
    }

    private static void Signs(StringBuilder svg, IEnumerable<SceneSign> signs)
    {
        foreach (var sign in signs)
        {
            var shape = SignShape.Of(sign.Kind);
            var turn = sign.Turn == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" rotate({sign.Turn})");
            svg.Append(CultureInfo.InvariantCulture, $"""<g class="sign {ClassOf(sign.Kind)}" transform="translate({sign.X} {sign.Y}){turn}" aria-hidden="true">""");
            if (shape.Filled.Length > 0)
                svg.Append(CultureInfo.InvariantCulture, $"""<path class="filled" d="{shape.Filled}"/>""");
            if (shape.Stroked.Length > 0)
                svg.Append(CultureInfo.InvariantCulture, $"""<path class="stroked" d="{shape.Stroked}"/>""");
            svg.Append("</g>");
        }
    }

    // Names come from learners, too: a Deployment is called what they type.
    private static string Encoded(string text) => HtmlEncoder.Default.Encode(text);

    private static MarkupString Once(object part, Action<StringBuilder> write)
    {
        if (_written.TryGetValue(part, out var written))
            return new MarkupString(written);
        var svg = new StringBuilder();
        write(svg);
        return new MarkupString(_written.GetValue(part, _ => svg.ToString()));
    }
}
