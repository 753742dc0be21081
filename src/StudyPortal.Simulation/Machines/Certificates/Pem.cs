using System.Buffers.Binary;
using System.Text;

namespace StudyPortal.Simulation.Machines.Certificates;

/// <summary>
/// Blocks of base64 between BEGIN and END lines (RFC 7468). The body is text of the model instead of ASN.1, behind the four bytes of a DER sequence,
/// so that it begins with MII as real ones do, and with a checksum at its end, so that a damaged block is refused.
/// </summary>
internal static class Pem
{
    private const int LineLength = 64;

    private const int HeaderLength = 4;

    private const int ChecksumLength = 8;

    private const int MostBody = 60_000;

    /// <summary>A block with its line ends. A body over <see cref="MostBody"/> bytes is a bug.</summary>
    public static string Write(string label, string body)
    {
        var content = Encoding.UTF8.GetBytes(body);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(content.Length, MostBody, nameof(body));
        var octets = new byte[HeaderLength + content.Length + ChecksumLength];
        octets[0] = 0x30;
        octets[1] = 0x82;
        BinaryPrimitives.WriteUInt16BigEndian(octets.AsSpan(2), (ushort)(content.Length + ChecksumLength));
        content.CopyTo(octets, HeaderLength);
        BinaryPrimitives.WriteUInt64BigEndian(octets.AsSpan(HeaderLength + content.Length), Checksum(content));

        var base64 = Convert.ToBase64String(octets);
        var text = new StringBuilder().Append("-----BEGIN ").Append(label).Append("-----\n");
        for (var start = 0; start < base64.Length; start += LineLength)
            text.Append(base64, start, Math.Min(LineLength, base64.Length - start)).Append('\n');
        return text.Append("-----END ").Append(label).Append("-----\n").ToString();
    }

    /// <summary>The bodies of all whole blocks with this label, in their order; what is damaged or something else is passed over.</summary>
    public static IEnumerable<string> Read(string text, string label)
    {
        var begin = $"-----BEGIN {label}-----";
        var end = $"-----END {label}-----";
        for (var at = text.IndexOf(begin, StringComparison.Ordinal); at >= 0; at = text.IndexOf(begin, at + 1, StringComparison.Ordinal))
        {
            var from = at + begin.Length;
            var to = text.IndexOf(end, from, StringComparison.Ordinal);
            if (to < 0)
                yield break;
            if (Decode(text.AsSpan(from, to - from)) is { } body)
                yield return body;
        }
    }

    private static string? Decode(ReadOnlySpan<char> base64)
    {
        var octets = new byte[base64.Length];
        if (!Convert.TryFromBase64Chars(base64, octets, out var written) || written < HeaderLength + ChecksumLength)
            return null;

        var content = octets.AsSpan(HeaderLength, written - HeaderLength - ChecksumLength);
        var isWhole = octets[0] == 0x30 && octets[1] == 0x82
            && BinaryPrimitives.ReadUInt16BigEndian(octets.AsSpan(2)) == written - HeaderLength
            && BinaryPrimitives.ReadUInt64BigEndian(octets.AsSpan(written - ChecksumLength)) == Checksum(content);
        return isWhole ? Encoding.UTF8.GetString(content) : null;
    }

    // FNV-1a, enough to notice damage; nobody forges here.
    private static ulong Checksum(ReadOnlySpan<byte> content)
    {
        var hash = 0xCBF29CE484222325;
        foreach (var octet in content)
            hash = unchecked((hash ^ octet) * 0x100000001B3);
        return hash;
    }
}
