using System.Security.Cryptography;

namespace StudyPortal.Data.Classes;

/// <summary>What a learner types to join a class: easy to read out, hard to guess (30 to the power of 8).</summary>
public static class ClassCode
{
    public const int Length = 8;

    /// <summary>Without 0 and O, 1, I and L, and without U, which is heard as V in some languages.</summary>
    public const string Alphabet = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private const int GroupLength = 4;

    internal static string Draw() => RandomNumberGenerator.GetString(Alphabet, Length);

    /// <summary>What was typed, in capitals and without blanks and hyphens; null where no code looks like it.</summary>
    public static string? Read(string? typed)
    {
        if (typed is null || typed.Length > 4 * Length) return null;
        var code = string.Concat(typed.ToUpperInvariant().Where(letter => letter is not (' ' or '-')));
        return code.Length == Length && code.All(letter => Alphabet.Contains(letter, StringComparison.Ordinal)) ? code : null;
    }

    /// <summary>In two groups, as people read it out.</summary>
    public static string Write(string code) => $"{code[..GroupLength]}-{code[GroupLength..]}";
}
