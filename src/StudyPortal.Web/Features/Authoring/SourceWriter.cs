using System.Text;

namespace StudyPortal.Web.Features.Authoring;

/// <summary>Replaces a file in one step: whoever reads it finds the old text or the new one, never a part, also after a power cut.</summary>
public static class SourceWriter
{
    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    /// <summary>The text in UTF-8, with a byte order mark only where the file had one, and with the rights that it had.</summary>
    public static void Replace(string path, string text)
    {
        var temporary = NameBeside(path);
        try
        {
            using (var stream = new FileStream(temporary, RightsOf(path)))
            {
                if (HasByteOrderMark(path)) stream.Write(ByteOrderMark);
                stream.Write(Encoding.UTF8.GetBytes(text));
                stream.Flush(flushToDisk: true);
            }
            File.Move(temporary, path, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    /// <summary>Tries the first step of <see cref="Replace"/>, which leaves nothing behind.</summary>
    public static bool CanReplace(string path)
    {
        try
        {
            File.Create(NameBeside(path), bufferSize: 1, FileOptions.DeleteOnClose).Dispose();
            return true;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    // The content reader leaves out names that begin with a dot.
    private static string NameBeside(string path) => Path.Combine(Path.GetDirectoryName(path)!, $".{Path.GetFileName(path)}.{Guid.NewGuid():N}");

    private static FileStreamOptions RightsOf(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = File.GetUnixFileMode(path);
        return options;
    }

    private static bool HasByteOrderMark(string path)
    {
        using var stream = File.OpenRead(path);
        var start = new byte[ByteOrderMark.Length];
        return stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == start.Length && start.AsSpan().SequenceEqual(ByteOrderMark);
    }
}
