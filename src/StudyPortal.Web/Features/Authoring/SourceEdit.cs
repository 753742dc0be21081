namespace StudyPortal.Web.Features.Authoring;

/// <summary>A text that an author wants to save.</summary>
/// <param name="Path">Relative to the content directory, with forward slashes.</param>
/// <param name="OpenedHash">Hash of the file as the author saw it.</param>
/// <param name="DespiteErrors">Whether the author knows of the errors in it and wants to save it all the same.</param>
/// <param name="By">Id of the author's account.</param>
public sealed record SourceEdit(string Path, string Text, string OpenedHash, bool DespiteErrors, string By);
