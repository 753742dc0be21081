namespace StudyPortal.Content.Files;

/// <summary>One file under the content directory.</summary>
/// <param name="Path">Relative to the content directory, with forward slashes.</param>
/// <param name="Hash">Of the bytes, hexadecimal.</param>
public abstract record ContentFile(string Path, string Hash);

/// <summary>Markdown, YAML or plain text.</summary>
/// <param name="Text">With line feeds as the only line ends and without a byte order mark.</param>
public sealed record TextFile(string Path, string Hash, string Text) : ContentFile(Path, Hash);

/// <summary>An image, or anything else that the catalogue does not look into.</summary>
public sealed record BinaryFile(string Path, string Hash) : ContentFile(Path, Hash);

/// <summary>A file that is there and cannot be used.</summary>
/// <param name="Problem">What is wrong and what to do, one sentence.</param>
public sealed record UnreadableFile(string Path, string Hash, string Problem) : ContentFile(Path, Hash);
