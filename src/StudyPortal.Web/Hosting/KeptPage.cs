using System.IO.Compression;
using System.Security.Cryptography;

namespace StudyPortal.Web.Hosting;

/// <summary>A whole page as bytes, compressed once.</summary>
public sealed class KeptPage
{
    private const int BrotliQuality = 6;
    private const int BrotliWindow = 22;

    public KeptPage(byte[] plain)
    {
        Plain = plain;
        Brotli = CompressBrotli(plain);
        Gzip = CompressGzip(plain);
        Tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(plain).AsSpan(0, 8))}\"";
    }

    public byte[] Plain { get; }

    public byte[] Brotli { get; }

    public byte[] Gzip { get; }

    /// <summary>Entity tag, with its quotes.</summary>
    public string Tag { get; }

    /// <summary>The bytes in the best encoding that the browser names, and the name of the encoding.</summary>
    public (byte[] Bytes, string? Encoding) For(string accepted) =>
        accepted.Contains("br", StringComparison.Ordinal) ? (Brotli, "br")
        : accepted.Contains("gzip", StringComparison.Ordinal) ? (Gzip, "gzip")
        : (Plain, null);

    private static byte[] CompressBrotli(byte[] plain)
    {
        var target = new byte[BrotliEncoder.GetMaxCompressedLength(plain.Length)];
        return BrotliEncoder.TryCompress(plain, target, out var length, BrotliQuality, BrotliWindow) ? target[..length] : throw new InvalidOperationException("The page could not be compressed.");
    }

    private static byte[] CompressGzip(byte[] plain)
    {
        using var target = new MemoryStream();
        using (var gzip = new GZipStream(target, CompressionLevel.Optimal)) gzip.Write(plain);
        return target.ToArray();
    }
}
