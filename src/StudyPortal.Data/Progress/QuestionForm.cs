namespace StudyPortal.Data.Progress;

/// <summary>Names what a question asks: drills of one form ask one thing with other numbers, and count as one question. Any other question is its own form.</summary>
public delegate string QuestionForm(string question);
