using System.Text;

namespace StudyPortal.Simulation.Machines;

/// <summary>What is in a file: immutable, so that a copy shares it. The rooms above derive their own for what is no text.</summary>
public abstract record FileContent
{
    /// <summary>Bytes that it takes on the disk.</summary>
    public abstract long SizeBytes { get; }
}

/// <summary>A text file.</summary>
public sealed record TextContent(string Text) : FileContent
{
    /// <inheritdoc/>
    public override long SizeBytes { get; } = Encoding.UTF8.GetByteCount(Text);
}

/// <summary>Bytes that make no sense to any program: a file that was corrupted, or ballast that fills a disk.</summary>
public sealed record Garbage(long Bytes) : FileContent
{
    /// <inheritdoc/>
    public override long SizeBytes => Bytes;
}
