namespace StudyPortal.Data.Classes;

/// <summary>Where a class draws its lines; see <see cref="StudyClass"/> for each.</summary>
public readonly record struct ClassThresholds(double Struggling, double Excelling, int FewestQuestions, int InactiveDays)
{
    /// <summary>What is wrong with them in plain words, or null.</summary>
    public string? Problem => this switch
    {
        { Struggling: not (>= 0 and <= 1) } or { Excelling: not (>= 0 and <= 1) } => "Both lines lie between 0 and 100 %.",
        _ when Struggling > Excelling => "Struggling must not lie above excelling.",
        { FewestQuestions: < 1 or > ClassLimits.MostQuestions } => $"Between 1 and {ClassLimits.MostQuestions} questions.",
        { InactiveDays: < 1 or > ClassLimits.MostInactiveDays } => $"Between 1 and {ClassLimits.MostInactiveDays} days.",
        _ => null,
    };
}
