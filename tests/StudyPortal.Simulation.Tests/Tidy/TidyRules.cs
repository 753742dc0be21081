using StudyPortal.Simulation.Tests.Tidy.Rules;

namespace StudyPortal.Simulation.Tests.Tidy;

/// <summary>Every rule, and every file that may break one.</summary>
internal static class TidyRules
{
    public static IReadOnlyList<TidyRule> All { get; } =
    [
        ProjectRules.References, ProjectRules.Packages, RoomRules.Order,
        LengthRules.Files, LengthRules.Methods, LengthRules.Components,
        TypeRules.OneAFile, PlaceRules.Folders, PlaceRules.TopLevel,
        WordRules.Unfinished, WordRules.InlineStyle, WordRules.Important,
    ];

    public static IReadOnlyList<TidyException> Exceptions { get; } =
    [
        new(WordRules.Unfinished.Name, "tests/StudyPortal.Simulation.Tests/Tidy/Rules/WordRules.cs", "names the words that it looks for"),
        new(WordRules.Unfinished.Name, "tests/StudyPortal.Simulation.Tests/Tidy/BrokenSamplesTests.cs", "holds the samples that must be caught"),
    ];
}
