namespace StudyPortal.Learning.Grading;

/// <summary>Questions of several parts, with a field each.</summary>
public static partial class ResponseForm
{
    private static FormReading Fill(IReadOnlyList<IReadOnlyList<string>> gaps)
    {
        var missing = gaps.Count(gap => gap.All(string.IsNullOrWhiteSpace));
        if (missing > 0)
            return new NotResponded(missing == gaps.Count ? "Fill in the gaps first." : $"Fill in each gap: {missing} of {gaps.Count} still empty.");

        return gaps.All(gap => gap.Count == 1) ? Said(new Filled([.. gaps.Select(gap => gap[0])])) : NotOfThisForm;
    }
}
