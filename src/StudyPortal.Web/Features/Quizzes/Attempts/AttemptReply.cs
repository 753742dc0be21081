namespace StudyPortal.Web.Features.Quizzes.Attempts;

/// <summary>What the page of an attempt has to say to a post that it answers; empty where it is asked for by a link.</summary>
public sealed class AttemptReply
{
    /// <summary>Number of the question that was posted, or null where none was.</summary>
    public int? Number { get; set; }

    /// <summary>The fields that were sent, to stand in the form again.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>>? Sent { get; set; }

    /// <summary>Why it was not taken, in plain text, or null.</summary>
    public string? Problem { get; set; }

    /// <summary>Whether another tab has saved since the form was made.</summary>
    public bool IsBehind { get; set; }
}
