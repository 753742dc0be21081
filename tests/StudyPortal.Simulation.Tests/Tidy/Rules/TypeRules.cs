using System.Text.RegularExpressions;

namespace StudyPortal.Simulation.Tests.Tidy.Rules;

/// <summary>One public type a file; a closed family (an abstract type with its cases) shares one.</summary>
internal static partial class TypeRules
{
    public static TidyRule OneAFile { get; } = new("one public type a file", tree => tree.Files.Where(file => file.IsOf(".cs") && !file.IsGenerated).SelectMany(Check));

    // A file has one namespace without braces, so that what is not indented is not nested.
    private static IEnumerable<Finding> Check(SourceFile file)
    {
        var types = Declarations(file).ToList();
        var family = types.Where(type => type.IsAbstract).Select(type => type.Name).ToHashSet(StringComparer.Ordinal);
        var head = types.FirstOrDefault(type => type.IsAbstract) ?? types.FirstOrDefault();
        return types
            .Where(type => type != head && type.Name != head?.Name && !family.Contains(type.Base))
            .Select(type => new Finding(file.Path, type.Line, $"{type.Name} stands in the file of {head?.Name} and is no case of it"));
    }

    private static IEnumerable<TypeDeclaration> Declarations(SourceFile file)
    {
        foreach (var (number, text) in file.NumberedLines)
        {
            if (Declaration().Match(text) is not { Success: true } declaration)
                continue;

            // A long list of parameters pushes the base type down, to the line that ends the header.
            var header = string.Join(' ', file.Lines.Skip(number - 1).TakeWhile((line, index) => index == 0 || (line.Length > 0 && line[0] is ' ' or ')')));
            yield return new TypeDeclaration(
                number, declaration.Groups["name"].Value, text.Contains(" abstract ", StringComparison.Ordinal), Base().Match(header).Groups["base"].Value);
        }
    }

    private sealed record TypeDeclaration(int Line, string Name, bool IsAbstract, string Base);

    [GeneratedRegex(
        @"^public ((sealed|abstract|static|readonly|partial|ref|unsafe) )*(class|record struct|record class|record|struct|interface|enum|delegate \S+) (?<name>\w+)",
        RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Declaration();

    [GeneratedRegex(@"^[^:{;]* : (?<base>\w+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Base();
}
