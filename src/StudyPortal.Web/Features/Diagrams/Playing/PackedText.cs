using System.Buffers.Text;
using System.IO.Compression;
using System.Text;

namespace StudyPortal.Web.Features.Diagrams.Playing;

/// <summary>Text in the letters of a URL: compressed, since inputs repeat their words, and bounded on both sides.</summary>
internal static class PackedText
{
    /// <summary>The longest packed text.</summary>
    public const int MostCharacters = 4_000;

    /// <summary>The longest text in it. What would unpack to more is not unpacked.</summary>
    public const int MostBytes = 32 * 1024;

    private const char Version = '1';
    private const int BestQuality = 11;
    private const int Window = 16;

    /// <summary>The packed text; null where it would be too long.</summary>
    public static string? Pack(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Span<byte> packed = stackalloc byte[MostCharacters];
        return bytes.Length <= MostBytes && BrotliEncoder.TryCompress(bytes, packed, out var length, BestQuality, Window) && Base64Url.GetEncodedLength(length) < MostCharacters
            ? Version + Base64Url.EncodeToString(packed[..length])
            : null;
    }

    /// <summary>The text that was packed; null where it is none, or too long.</summary>
    public static string? Unpack(string packed)
    {
        if (packed.Length is 0 or > MostCharacters || packed[0] != Version || !Base64Url.IsValid(packed.AsSpan(1)))
            return null;
        var bytes = new byte[MostBytes];
        return BrotliDecoder.TryDecompress(Base64Url.DecodeFromChars(packed.AsSpan(1)), bytes, out var length) ? Encoding.UTF8.GetString(bytes, 0, length) : null;
    }
}
