namespace StudyPortal.Web.Features.Demo;

/// <summary>Somebody who learns in the demo.</summary>
/// <param name="Ability">In logits: 0 is the middle of a class.</param>
/// <param name="Diligence">0 to 1: how often, how regularly, how much to the end.</param>
/// <param name="Hour">When they usually sit down, UTC.</param>
/// <param name="Boldness">How much surer they are than they may be: 0 for somebody who knows what they know.</param>
/// <param name="FirstDay">Day before now on which they begin; null where they never do.</param>
/// <param name="LastDay">Day before now after which they were not seen again; 0 is today.</param>
internal sealed record DemoLearner(
    string Name, double Ability, double Diligence, double Hour, double Boldness = 0, int? FirstDay = DemoTerm.Days, int LastDay = 0)
{
    /// <summary>Whether they work while somebody looks at the demo.</summary>
    public bool IsHere { get; init; }
}
