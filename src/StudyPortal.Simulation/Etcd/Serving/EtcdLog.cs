using System.Globalization;
using System.Text;

namespace StudyPortal.Simulation.Etcd.Serving;

/// <summary>Log lines as etcd writes them: JSON by zap (etcd v3.6 client/pkg/logutil/zap.go).</summary>
internal static class EtcdLog
{
    public const string Info = "info";

    public const string Warning = "warn";

    public const string Error = "error";

    public const string Fatal = "fatal";

    public const string Panic = "panic";

    /// <summary>A line. Values are texts, numbers, truth values or lists of texts.</summary>
    public static string Line(DateTimeOffset clock, string level, string message, params ReadOnlySpan<(string Name, object Value)> fields) =>
        Line(clock, level, logger: "", message, fields);

    public static string Line(DateTimeOffset clock, string level, string logger, string message, ReadOnlySpan<(string Name, object Value)> fields)
    {
        var line = new StringBuilder("{\"level\":\"").Append(level).Append("\",\"ts\":\"");
        line.Append(clock.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture)).Append('"');
        if (logger.Length > 0)
            line.Append(",\"logger\":\"").Append(logger).Append('"');
        line.Append(",\"msg\":");
        AppendText(line, message);
        foreach (var (name, value) in fields)
        {
            line.Append(",\"").Append(name).Append("\":");
            AppendValue(line, value);
        }

        return line.Append('}').ToString();
    }

    private static void AppendValue(StringBuilder line, object value)
    {
        switch (value)
        {
            case string text:
                AppendText(line, text);
                break;
            case bool truth:
                line.Append(truth ? "true" : "false");
                break;
            case IEnumerable<string> list:
                line.Append('[');
                var isFirst = true;
                foreach (var text in list)
                {
                    if (!isFirst)
                        line.Append(',');
                    AppendText(line, text);
                    isFirst = false;
                }

                line.Append(']');
                break;
            case IFormattable number:
                line.Append(number.ToString(null, CultureInfo.InvariantCulture));
                break;
            default:
                throw new ArgumentException($"Not a value of a log line: {value}", nameof(value));
        }
    }

    private static void AppendText(StringBuilder line, string text)
    {
        line.Append('"');
        foreach (var letter in text)
        {
            _ = letter switch
            {
                '"' => line.Append("\\\""),
                '\\' => line.Append("\\\\"),
                '\n' => line.Append("\\n"),
                _ => line.Append(letter),
            };
        }

        line.Append('"');
    }
}
