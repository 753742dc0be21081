namespace StudyPortal.Content.Prose;

/// <summary>Something that a text points to.</summary>
/// <param name="Line">Line in the file, from 1.</param>
public abstract record ProseReference(int Line);

/// <summary>A link, as written.</summary>
public sealed record LinkReference(int Line, string Url) : ProseReference(Line);

/// <summary>An image, as written.</summary>
public sealed record ImageReference(int Line, string Url, string Alt) : ProseReference(Line);

/// <summary>A glossary term, as written between the brackets.</summary>
public sealed record TermReference(int Line, string Term) : ProseReference(Line);

/// <summary>A question in a <c>:::quiz</c>.</summary>
public sealed record QuestionReference(int Line, string Question) : ProseReference(Line);

/// <summary>The slug of a <c>:::diagram</c>.</summary>
public sealed record DiagramReference(int Line, string Diagram) : ProseReference(Line);

/// <summary>The slug of a <c>:::lab</c>.</summary>
public sealed record LabReference(int Line, string Lab) : ProseReference(Line);
