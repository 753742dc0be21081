using System.Text;

namespace StudyPortal.Content.Files;

/// <summary>Bytes → <see cref="ContentFile"/>.</summary>
internal static class ContentDecoder
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static bool IsText(string path) =>
        path.EndsWith(".md", StringComparison.Ordinal) || path.EndsWith(".yml", StringComparison.Ordinal)
        || path.EndsWith(".txt", StringComparison.Ordinal);

    public static int MaxBytes(string path) => IsText(path) ? ContentLimits.MaxTextBytes : ContentLimits.MaxImageBytes;

    public static ContentFile FromBytes(string path, byte[] bytes)
    {
        if (bytes.Length > MaxBytes(path))
            return TooLarge(path, bytes.Length);

        var hash = ContentHash.Of(bytes);
        if (!IsText(path))
            return new BinaryFile(path, hash);

        try
        {
            return new TextFile(path, hash, Normalise(StrictUtf8.GetString(bytes)));
        }
        catch (DecoderFallbackException problem)
        {
            return new UnreadableFile(path, hash, string.Create(null, $"byte {problem.Index} is not UTF-8; save the file as UTF-8"));
        }
    }

    public static ContentFile FromText(string path, string text) => FromBytes(path, Encoding.UTF8.GetBytes(text));

    public static UnreadableFile TooLarge(string path, long bytes) => new(
        path, string.Create(null, $"too-large-{bytes}"), string.Create(null, $"the file has {bytes} bytes and may have {MaxBytes(path)}"));

    private static string Normalise(string text)
    {
        var withoutMark = text.StartsWith('\uFEFF') ? text[1..] : text;
        return withoutMark.Contains('\r', StringComparison.Ordinal)
            ? withoutMark.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n')
            : withoutMark;
    }
}
