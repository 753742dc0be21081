namespace StudyPortal.Simulation.Machines;

/// <summary>A file or a directory.</summary>
/// <param name="Content">What is in the file; null for a directory.</param>
/// <param name="Mode">Permission bits, such as 0x180 for 0600.</param>
/// <param name="Owner">The user.</param>
/// <param name="ModifiedAt">When its content last changed, by its machine's clock.</param>
public sealed record FileNode(FileContent? Content, int Mode, string Owner, DateTimeOffset ModifiedAt)
{
    /// <summary>The owner of nearly everything.</summary>
    public const string Root = "root";

    /// <summary>rw-r--r--</summary>
    public const int UsualFile = 0x1A4;

    /// <summary>rw-------</summary>
    public const int PrivateFile = 0x180;

    /// <summary>rwxr-xr-x</summary>
    public const int UsualDirectory = 0x1ED;

    /// <summary>rwx------</summary>
    public const int PrivateDirectory = 0x1C0;

    /// <summary>Whether it is a directory.</summary>
    public bool IsDirectory => Content is null;

    /// <summary>Its text, or null where it is a directory or holds no text.</summary>
    public string? Text => (Content as TextContent)?.Text;
}
