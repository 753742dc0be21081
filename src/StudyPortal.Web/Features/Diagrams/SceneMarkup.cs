using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using StudyPortal.Web.Features.Diagrams.Scenes;

namespace StudyPortal.Web.Features.Diagrams;

/// <summary>What the shapes of a diagram share: labels, signs, classes, keys. Fragments rather than components, because a picture has hundreds of them.</summary>
internal static class SceneMarkup
{
    private const int MajorityOverhang = 3;
    private const int HalfSlotGap = 2;

    public static RenderFragment Labels(IEnumerable<SceneText> texts) => builder =>
    {
        foreach (var text in texts)
            builder.AddContent(0, Label(text));
    };

    public static RenderFragment Label(SceneText text) => builder =>
    {
        builder.OpenElement(0, "text");
        builder.AddAttribute(1, "class", $"{ClassOf(text.Tone)} size-{text.Size.ToString(CultureInfo.InvariantCulture)}");
        builder.AddAttribute(2, "x", text.X);
        builder.AddAttribute(3, "y", text.Y);
        builder.AddAttribute(4, "font-size", text.Size);
        builder.AddAttribute(5, "text-anchor", text.Anchor switch { SceneAnchor.End => "end", SceneAnchor.Middle => "middle", _ => null });
        builder.AddAttribute(6, "aria-hidden", "true");
        builder.AddContent(7, text.Text);
        builder.CloseElement();
    };

    public static RenderFragment Signs(IEnumerable<SceneSign> signs) => builder =>
    {
        foreach (var sign in signs)
            builder.AddContent(0, Sign(sign));
    };

    public static RenderFragment Sign(SceneSign sign) => builder =>
    {
        var shape = SignShape.Of(sign.Kind);
        builder.OpenElement(0, "g");
        builder.AddAttribute(1, "class", "sign " + ClassOf(sign.Kind));
        builder.AddAttribute(2, "transform", string.Create(CultureInfo.InvariantCulture, $"translate({sign.X} {sign.Y})"));
        builder.AddAttribute(3, "aria-hidden", "true");
        Path(builder, "filled", shape.Filled);
        Path(builder, "stroked", shape.Stroked);
        builder.CloseElement();
    };

    /// <summary>A mark after the last slot that a majority needs.</summary>
    public static string Majority(QuorumMeter quorum)
    {
        if (quorum.Needed > quorum.Slots.Length)
            return "";
        var slot = quorum.Slots[quorum.Needed - 1].Box;
        return string.Create(CultureInfo.InvariantCulture, $"M{slot.Right + HalfSlotGap} {slot.Y - MajorityOverhang}v{slot.Height + (2 * MajorityOverhang)}");
    }

    public static string Role(EventCallback<string> onChosen) => onChosen.HasDelegate ? "button" : "group";

    public static Task ChooseByKey(KeyboardEventArgs press, string id, EventCallback<string> onChosen) =>
        press.Key is "Enter" or " " ? onChosen.InvokeAsync(id) : Task.CompletedTask;

    /// <summary>The class of a value of one of the scene's kinds: <c>tone-port-api</c>, <c>sign-lonely-leader</c>, <c>machine-down</c>.</summary>
    public static string ClassOf<T>(T value)
        where T : struct, Enum => Classes<T>.Names[value];

    private static void Path(Microsoft.AspNetCore.Components.Rendering.RenderTreeBuilder builder, string name, string shape)
    {
        if (shape.Length == 0)
            return;
        builder.OpenElement(4, "path");
        builder.AddAttribute(5, "class", name);
        builder.AddAttribute(6, "d", shape);
        builder.CloseElement();
    }

    private static class Classes<T>
        where T : struct, Enum
    {
        public static readonly Dictionary<T, string> Names = Enum.GetValues<T>().ToDictionary(value => value, value => Prefix + Kebab(value.ToString()));

        private static string Prefix => typeof(T).Name switch
        {
            nameof(SceneTone) => "tone",
            nameof(SignKind) => "sign",
            nameof(MachineKind) => "kind",
            nameof(MachineCondition) => "is",
            nameof(MemberRole) => "role",
            nameof(RowState) => "row",
            nameof(LinkState) => "link",
            _ => "cell",
        };

        private static string Kebab(string name) =>
            string.Concat(name.Select(letter => char.IsUpper(letter) ? "-" + char.ToLowerInvariant(letter) : letter.ToString(CultureInfo.InvariantCulture)));
    }
}
