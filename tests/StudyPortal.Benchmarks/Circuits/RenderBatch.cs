using System.Buffers.Binary;
using System.Text;

namespace StudyPortal.Benchmarks.Circuits;

/// <summary>The elements of a render batch that listen to something: what a browser has to know of them to tell the server.</summary>
internal static class RenderBatch
{
    private const int FrameSize = 20;
    private const int Element = 1;
    private const int Attribute = 3;
    private const int Offsets = 5 * sizeof(int);

    /// <summary>Events by the name of what listens: <c>onchoose</c>, or <c>onclick Play</c> with the label of the element. Those of new elements only: what only changes keeps its handler.</summary>
    public static IEnumerable<(string Name, ulong Handler)> Handlers(byte[] batch)
    {
        var frames = Int(batch, batch.Length - Offsets + sizeof(int));
        var count = Int(batch, frames);
        for (var frame = 0; frame < count; frame++)
        {
            if (Int(batch, At(frame)) != Element) continue;
            var (label, listening) = ("", new List<(string Event, ulong Handler)>());
            for (; frame + 1 < count && Int(batch, At(frame + 1)) == Attribute; frame++)
            {
                var attribute = Text(batch, Int(batch, At(frame + 1) + 4));
                var id = BinaryPrimitives.ReadUInt64LittleEndian(batch.AsSpan(At(frame + 1) + 12));
                if (id != 0) listening.Add((attribute, id));
                else if (attribute is "aria-label") label = Text(batch, Int(batch, At(frame + 1) + 8));
            }
            foreach (var (name, handler) in listening) yield return (name is "onclick" ? $"{name} {label}" : name, handler);
        }

        int At(int frame) => frames + sizeof(int) + (frame * FrameSize);
    }

    /// <summary>Whether it draws something: a batch may also be empty, for a component that found nothing new.</summary>
    public static bool IsEmpty(byte[] batch)
    {
        var diffs = Int(batch, batch.Length - Offsets);
        return Enumerable.Range(0, Int(batch, diffs)).All(diff => Int(batch, Int(batch, diffs + sizeof(int) + (diff * sizeof(int))) + sizeof(int)) == 0);
    }

    private static int Int(byte[] batch, int at) => BinaryPrimitives.ReadInt32LittleEndian(batch.AsSpan(at));

    private static string Text(byte[] batch, int index)
    {
        if (index < 0) return "";
        var at = Int(batch, Int(batch, batch.Length - sizeof(int)) + (index * sizeof(int)));
        var (length, shift) = (0, 0);
        for (var more = true; more; shift += 7, at++)
        {
            length |= (batch[at] & 0x7f) << shift;
            more = batch[at] > 0x7f;
        }
        return Encoding.UTF8.GetString(batch.AsSpan(at, length));
    }
}
