namespace StudyPortal.Learning.Classes;

/// <summary>Counts who holds which misconception.</summary>
internal static class BeliefTally
{
    internal static IReadOnlyList<HeldBelief> Over(int misconceptions, IList<LearnerRow> rows)
    {
        var (asked, held, confident) = (new int[misconceptions], new int[misconceptions], new int[misconceptions]);
        foreach (var row in rows)
        {
            row.BeliefsAsked.AddTo(asked);
            row.BeliefsHeld.AddTo(held);
            row.BeliefsConfident.AddTo(confident);
        }

        return
        [
            .. Enumerable.Range(0, misconceptions).Where(belief => asked[belief] > 0)
                .Select(belief => new HeldBelief(belief, held[belief], confident[belief], asked[belief]))
                .OrderByDescending(belief => belief.Held).ThenByDescending(belief => belief.Confident).ThenBy(belief => belief.Asked).ThenBy(belief => belief.Misconception),
        ];
    }
}
