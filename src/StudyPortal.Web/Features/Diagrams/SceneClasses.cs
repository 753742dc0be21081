using System.Collections.Frozen;
using System.Globalization;
using StudyPortal.Web.Features.Diagrams.Scenes;

namespace StudyPortal.Web.Features.Diagrams;

/// <summary>What the kinds of a scene are called in the style sheet.</summary>
internal static class SceneClasses
{
    public static string Of<T>(T value)
        where T : struct, Enum => Named<T>.Names[value];

    private static class Named<T>
        where T : struct, Enum
    {
        public static readonly FrozenDictionary<T, string> Names = Enum.GetValues<T>().ToFrozenDictionary(value => value, value => Prefix + Kebab(value.ToString()));

        private static string Prefix => typeof(T).Name switch
        {
            nameof(SceneTone) => "tone",
            nameof(SignKind) => "sign",
            nameof(MachineKind) => "kind",
            nameof(MachineCondition) => "is",
            nameof(MemberRole) => "role",
            nameof(RowState) => "row",
            nameof(LinkState) => "link",
            nameof(DotKind) => "dot",
            _ => "cell",
        };

        private static string Kebab(string name) =>
            string.Concat(name.Select(letter => char.IsUpper(letter) ? "-" + char.ToLowerInvariant(letter) : letter.ToString(CultureInfo.InvariantCulture)));
    }
}
