namespace StudyPortal.Data.Progress;

/// <summary>One graded answer to one question. Rows are only ever added.</summary>
public sealed class Answer
{
    public long Id { get; set; }

    public Guid PersonId { get; set; }

    /// <summary>Key of the submitted form: a second post of the same form has the same one and is stored once.</summary>
    public string Submission { get; set; } = "";

    public string Question { get; set; } = "";

    /// <summary>Version of the question that was answered.</summary>
    public string QuestionVersion { get; set; } = "";

    /// <summary>Objective of the question at that time.</summary>
    public string Objective { get; set; } = "";

    /// <summary><c>guide/lesson</c> in which it was asked, or null.</summary>
    public string? Lesson { get; set; }

    /// <summary>The response as one line of text.</summary>
    public string Response { get; set; } = "";

    /// <summary>0 to 1.</summary>
    public decimal Score { get; set; }

    /// <summary>How many hints had been opened.</summary>
    public int Hints { get; set; }

    /// <summary>Ids of the misconceptions that the answer gave away, separated by spaces.</summary>
    public string Misconceptions { get; set; } = "";

    public DateTime At { get; set; }
}
