using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace StudyPortal.Content.Files;

/// <summary>Short names for texts: the first half of SHA-256, 32 hexadecimal digits.</summary>
internal static class ContentHash
{
    private const int BytesKept = 16;

    public static string Of(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, hash);
        return Convert.ToHexStringLower(hash[..BytesKept]);
    }

    public static string Of(ReadOnlySpan<char> text)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        try
        {
            return Of(buffer.AsSpan(0, Encoding.UTF8.GetBytes(text, buffer)));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>The same for texts that differ only in white space at the ends of lines and of the text.</summary>
    public static string OfProse(ReadOnlySpan<char> text)
    {
        var buffer = ArrayPool<char>.Shared.Rent(text.Length + 1);
        try
        {
            var length = 0;
            foreach (var range in text.TrimEnd().Split('\n'))
            {
                var line = text[range].TrimEnd();
                line.CopyTo(buffer.AsSpan(length));
                length += line.Length;
                buffer[length++] = '\n';
            }

            return Of(buffer.AsSpan(0, length));
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }
    }
}
