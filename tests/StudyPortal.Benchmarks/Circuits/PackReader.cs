using System.Buffers.Binary;
using System.Text;

namespace StudyPortal.Benchmarks.Circuits;

/// <summary>Reads as much of MessagePack as the hub of circuits writes.</summary>
internal ref struct PackReader(ReadOnlySpan<byte> bytes)
{
    private ReadOnlySpan<byte> _rest = bytes;

    /// <summary>The messages that stand one behind the other, each behind its length.</summary>
    public static List<Range> Messages(ReadOnlySpan<byte> bytes)
    {
        var messages = new List<Range>();
        for (var at = 0; at < bytes.Length;)
        {
            var (length, shift) = (0, 0);
            for (var more = true; more; shift += 7, at++)
            {
                length |= (bytes[at] & 0x7f) << shift;
                more = bytes[at] > 0x7f;
            }
            messages.Add(at..(at + length));
            at += length;
        }
        return messages;
    }

    public int Array() => Take() switch
    {
        >= 0x90 and <= 0x9f and var head => head & 0x0f,
        0xdc => (int)Number(2),
        var head => throw Unexpected(head),
    };

    public long Integer() => Take() switch
    {
        <= 0x7f and var head => head,
        >= 0xe0 and var head => (sbyte)head,
        0xcc => (long)Number(1),
        0xcd => (long)Number(2),
        0xce => (long)Number(4),
        0xcf or 0xd3 => (long)Number(8),
        0xd0 => (sbyte)Number(1),
        0xd1 => (short)Number(2),
        0xd2 => (int)Number(4),
        var head => throw Unexpected(head),
    };

    /// <summary>A text; null for nothing.</summary>
    public string? Text() => Take() switch
    {
        0xc0 => null,
        >= 0xa0 and <= 0xbf and var head => Encoding.UTF8.GetString(Bytes(head & 0x1f)),
        0xd9 => Encoding.UTF8.GetString(Bytes((int)Number(1))),
        0xda => Encoding.UTF8.GetString(Bytes((int)Number(2))),
        0xdb => Encoding.UTF8.GetString(Bytes((int)Number(4))),
        var head => throw Unexpected(head),
    };

    public ReadOnlySpan<byte> Binary() => Take() switch
    {
        0xc4 => Bytes((int)Number(1)),
        0xc5 => Bytes((int)Number(2)),
        0xc6 => Bytes((int)Number(4)),
        var head => throw Unexpected(head),
    };

    /// <summary>The headers of a message, of which there are none.</summary>
    public void NoHeaders()
    {
        if (Take() is not 0x80 and var head) throw Unexpected(head);
    }

    private static InvalidDataException Unexpected(byte head) => new($"The hub wrote 0x{head:x2} where something else belongs.");

    private byte Take() => Bytes(1)[0];

    private ulong Number(int size)
    {
        Span<byte> number = stackalloc byte[sizeof(ulong)];
        number.Clear();
        Bytes(size).CopyTo(number[^size..]);
        return BinaryPrimitives.ReadUInt64BigEndian(number);
    }

    private ReadOnlySpan<byte> Bytes(int count)
    {
        var taken = _rest[..count];
        _rest = _rest[count..];
        return taken;
    }
}
