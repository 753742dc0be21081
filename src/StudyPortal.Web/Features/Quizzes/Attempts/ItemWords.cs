namespace StudyPortal.Web.Features.Quizzes.Attempts;

/// <summary>What a learner reads and sees for the state of a question: never a colour alone.</summary>
public static class ItemWords
{
    public static string Of(ItemState state) => state switch
    {
        ItemState.Open => "open",
        ItemState.Kept => "answered",
        ItemState.Trying => "another try",
        ItemState.Right => "right",
        ItemState.Partly => "partly right",
        ItemState.Wrong => "not right",
        ItemState.LeftOut => "left out",
        ItemState.Withdrawn => "not counted",
        _ => throw new System.Diagnostics.UnreachableException($"{state} has no words."),
    };

    /// <summary>Name of the icon.</summary>
    public static string Sign(ItemState state) => state switch
    {
        ItemState.Open or ItemState.LeftOut => "open",
        ItemState.Kept => "done",
        ItemState.Trying => "visited",
        ItemState.Right => "right",
        ItemState.Partly => "partly",
        ItemState.Wrong => "wrong",
        ItemState.Withdrawn => "cut",
        _ => throw new System.Diagnostics.UnreachableException($"{state} has no sign."),
    };

    /// <summary>Class of its colour.</summary>
    public static string Tone(ItemState state) => state.ToString().ToLowerInvariant();
}
