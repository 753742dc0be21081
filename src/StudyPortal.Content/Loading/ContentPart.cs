namespace StudyPortal.Content.Loading;

/// <summary>What one file holds once it is read. The cases stand with their subjects: lessons, questions, glossary and so on.</summary>
internal abstract record ContentPart;
