namespace StudyPortal.Data.Classes;

/// <summary>How much may be written about a class.</summary>
public static class ClassLimits
{
    public const int Title = 120;

    /// <summary>Characters of what is said about a class, of an announcement, and of a note.</summary>
    public const int Text = 4_000;

    public const int Name = 120;

    public const int Number = 40;

    public const int Email = 254; // RFC 5321 §4.5.3.1.3, less the angle brackets.

    public const int FewestKeptDays = 30;

    public const int MostKeptDays = 3_650;

    public const int MostQuestions = 500;

    public const int MostInactiveDays = 90;
}
