namespace StudyPortal.Learning.Questions;

/// <summary>What wrong answers to a question can give away.</summary>
public static class GivenAway
{
    /// <summary>Ids of the misconceptions that some answer to a question gives away, each once, in the order in which the question names them.</summary>
    public static IReadOnlyList<string> By(Question question) => [.. Named(question).OfType<string>().Distinct(StringComparer.Ordinal)];

    private static IEnumerable<string?> Named(Question question) => question switch
    {
        SingleChoice single => single.Options.Select(option => option.Misconception),
        MultipleChoice several => several.Options.Select(option => option.Misconception),
        TrueFalse judged => judged.Reasons.Select(reason => reason.Misconception),
        Numeric number => number.Mistakes.Select(mistake => mistake.Misconception),
        ShortText text => text.NearMisses.Select(near => near.Misconception),
        Prediction foretold => foretold.Items.Select(item => item.Misconception),
        Matching matched => matched.Items.SelectMany(item => item.Wrong).Select(wrong => wrong.Misconception),
        Gapped gapped => gapped.Gaps.SelectMany(gap => Named(gap.Asked)),
        CommandToWrite command => command.Remarks.Select(remark => remark.Misconception),
        ManifestToEdit manifest => manifest.Checks.Select(check => check.Misconception),
        HotSpot picture => picture.Spots.Select(spot => spot.Misconception),
        _ => [],
    };
}
