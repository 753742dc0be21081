namespace StudyPortal.Data.Progress;

/// <summary>One graded answer to one question. Rows are only ever added.</summary>
public sealed class Answer
{
    /// <summary>Grows in the order of storing.</summary>
    public long Id { get; init; }

    public Guid PersonId { get; init; }

    /// <summary>Key of the submitted form: a second post of the same form has the same one and is stored once.</summary>
    public string Submission { get; init; } = "";

    public string Question { get; init; } = "";

    /// <summary>Version of the question that was answered.</summary>
    public string QuestionVersion { get; init; } = "";

    /// <summary>Objective of the question at that time.</summary>
    public string Objective { get; init; } = "";

    /// <summary><c>guide/lesson</c> in which it was asked, or null.</summary>
    public string? Lesson { get; init; }

    /// <summary>The response as one line of text.</summary>
    public string Response { get; init; } = "";

    /// <summary>
    /// 0 to 1. A double because SQLite and PostgreSQL both sort, add and average it natively, while SQLite keeps a decimal as
    /// text; 0, ½ and 1 are exact in it, so a right answer stays a right answer.
    /// </summary>
    public double Score { get; init; }

    /// <summary>How many hints had been opened.</summary>
    public int Hints { get; init; }

    /// <summary>How sure the person was of it, as one word, or null where that was not asked or not said.</summary>
    public string? Certainty { get; init; }

    /// <summary>Ids of the misconceptions that the answer gave away; stored as one text, separated by spaces.</summary>
    public IReadOnlyList<string> Misconceptions { get; init; } = [];

    /// <summary>Time from question to answer, in seconds, as far as the server can tell, or null.</summary>
    public int? Seconds { get; init; }

    /// <summary>The attempt at a quiz that asked it, or null where it was asked in a lesson, a diagram or a drill.</summary>
    public Guid? Attempt { get; init; }

    /// <summary>Place of the question in the attempt, from 0.</summary>
    public int? Place { get; init; }

    /// <summary>Which try at that place it was, from 0.</summary>
    public int? Try { get; init; }

    public DateTime At { get; init; }

    public bool IsRight => Score >= 1;
}
