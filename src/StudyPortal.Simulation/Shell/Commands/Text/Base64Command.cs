using System.Globalization;
using System.Text;

namespace StudyPortal.Simulation.Shell.Commands.Text;

/// <summary><c>base64</c>: writes a text in base64, or reads it back with <c>-d</c>.</summary>
internal sealed class Base64Command() : FlaggedCommand("base64", "encode or decode: base64 -d", "d|D|decode", "w|wrap=", "i|ignore-garbage")
{
    private const string UsualWidth = "76";

    protected override int Run(ShellContext context, Flags flags)
    {
        var (sources, isWhole) = TextSource.Open(context, flags.Words, (name, reason) => $"base64: {name}: {reason}");
        if (!isWhole)
            return 1;
        var text = string.Concat(sources.Select(source => source.Text));
        if (flags.Has("d"))
            return Decode(context, text);
        if (!int.TryParse(flags.Value("w") ?? UsualWidth, NumberStyles.None, CultureInfo.InvariantCulture, out var width))
        {
            context.Complain($"base64: invalid wrap size: ‘{flags.Value("w")}’");
            return 1;
        }

        var encoded = Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
        foreach (var line in width == 0 ? [encoded] : encoded.Chunk(width).Select(chunk => new string(chunk)))
            context.Print(line);
        return 0;
    }

    private static int Decode(ShellContext context, string text)
    {
        var octets = new byte[text.Length];
        if (!Convert.TryFromBase64String(text, octets, out var written))
        {
            context.Complain("base64: invalid input");
            return 1;
        }

        TextSource.Print(context, Encoding.UTF8.GetString(octets, 0, written));
        return 0;
    }
}
