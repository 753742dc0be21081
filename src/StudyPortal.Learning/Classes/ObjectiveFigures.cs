using StudyPortal.Learning.Mastery;

namespace StudyPortal.Learning.Classes;

/// <summary>How a class stands with one objective.</summary>
/// <param name="Objective">Place of the objective in the plan.</param>
/// <param name="NotEnoughData">Learners without a level.</param>
/// <param name="Shaky">Learners with whom it is shaky.</param>
/// <param name="Working">Learners with whom it is working.</param>
/// <param name="Solid">Learners with whom it is solid.</param>
/// <param name="MeanStrength">Of the learners with a level, 0 to 1; null where nobody has one.</param>
public sealed record ObjectiveFigures(int Objective, int NotEnoughData, int Shaky, int Working, int Solid, decimal? MeanStrength)
{
    /// <summary>Learners with a level.</summary>
    public int Judged => Shaky + Working + Solid;

    /// <summary>Learners at a level.</summary>
    public int At(MasteryLevel level) => level switch
    {
        MasteryLevel.Solid => Solid,
        MasteryLevel.Working => Working,
        MasteryLevel.Shaky => Shaky,
        _ => NotEnoughData,
    };
}
