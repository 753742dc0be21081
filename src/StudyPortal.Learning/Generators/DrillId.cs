using System.Globalization;

namespace StudyPortal.Learning.Generators;

/// <summary>The address of a drill: enough to make it again, so that an answer can be stored and reviewed later.</summary>
/// <param name="Topic">Name of the topic, one word of lower-case letters.</param>
/// <param name="Difficulty">1 (easy) to 3 (hard).</param>
/// <param name="Seed">Any number; each gives another drill, within what the topic has to offer.</param>
public sealed record DrillId(string Topic, int Difficulty, ulong Seed)
{
    /// <summary>What every id begins with; no authored question may.</summary>
    public const string Prefix = "drill-";

    private const int SeedDigits = 16;

    /// <summary>Reads what <see cref="ToString"/> writes; null for any other text. Whether there is such a topic is for <see cref="DrillTopics"/> to say.</summary>
    public static DrillId? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!text.StartsWith(Prefix, StringComparison.Ordinal) || text[Prefix.Length..].Split('-') is not [var topic, var difficulty, var seed])
            return null;
        if (topic.Length == 0 || !topic.All(char.IsAsciiLetterLower) || difficulty is not ("1" or "2" or "3"))
            return null;

        return seed.Length == SeedDigits && seed.All(char.IsAsciiHexDigitLower)
            ? new DrillId(topic, difficulty[0] - '0', ulong.Parse(seed, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture))
            : null;
    }

    /// <summary><c>drill-quorum-2-00f3a9c41d5e6b77</c>: a slug, fit to be the id of a question.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{Topic}-{Difficulty}-{Seed:x16}");
}
