using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace StudyPortal.Benchmarks.Circuits;

/// <summary>Writes calls of a hub as <c>blazorpack</c> has them: MessagePack behind a length.</summary>
internal static class PackWriter
{
    private const byte Null = 0xc0;
    private const byte True = 0xc3;
    private const byte EmptyMap = 0x80;
    private const byte ShortArray = 0x90;
    private const byte Int64 = 0xd3;
    private const byte String32 = 0xdb;
    private const byte Invocation = 1;
    private const byte Ping = 6;

    public static readonly byte[] Handshake = "{\"protocol\":\"blazorpack\",\"version\":1}\u001e"u8.ToArray();

    /// <summary>A sign of life.</summary>
    public static readonly byte[] Alive = [2, ShortArray | 1, Ping];

    /// <param name="id">Names the answer that is wanted; null for none.</param>
    /// <param name="arguments">Null, true, whole numbers and strings.</param>
    public static byte[] Call(string? id, string method, params ReadOnlySpan<object?> arguments)
    {
        var body = new ArrayBufferWriter<byte>();
        body.Write<byte>([ShortArray | 5, Invocation, EmptyMap]);
        Write(body, id);
        Write(body, method);
        body.Write<byte>([(byte)(ShortArray | arguments.Length)]);
        foreach (var argument in arguments) Write(body, argument);
        return [.. Length(body.WrittenCount), .. body.WrittenSpan];
    }

    private static void Write(ArrayBufferWriter<byte> body, object? value)
    {
        switch (value)
        {
            case null:
                body.Write<byte>([Null]);
                break;
            case true:
                body.Write<byte>([True]);
                break;
            case long number:
                body.Write<byte>([Int64]);
                BinaryPrimitives.WriteInt64BigEndian(body.GetSpan(sizeof(long)), number);
                body.Advance(sizeof(long));
                break;
            case string text:
                body.Write<byte>([String32]);
                BinaryPrimitives.WriteInt32BigEndian(body.GetSpan(sizeof(int)), Encoding.UTF8.GetByteCount(text));
                body.Advance(sizeof(int));
                body.Write(Encoding.UTF8.GetBytes(text));
                break;
            default:
                throw new ArgumentException($"A call cannot carry {value.GetType()}.", nameof(value));
        }
    }

    private static List<byte> Length(int length)
    {
        var bytes = new List<byte>();
        for (; length > 0x7f; length >>= 7) bytes.Add((byte)(length | 0x80));
        bytes.Add((byte)length);
        return bytes;
    }
}
