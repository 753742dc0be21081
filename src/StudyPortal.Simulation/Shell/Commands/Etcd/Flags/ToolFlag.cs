using StudyPortal.Simulation.Etcd.Serving;
using StudyPortal.Simulation.Kernel;

namespace StudyPortal.Simulation.Shell.Commands.Etcd.Flags;

/// <summary>A flag of etcdctl or etcdutl.</summary>
/// <param name="Name">Without its dashes: <c>write-out</c>.</param>
/// <param name="Kind">What it takes.</param>
/// <param name="Default">Its value where it is not given, as pflag writes it; empty for none.</param>
/// <param name="Usage">What the help says.</param>
/// <param name="Letter">Its short form, or null.</param>
internal sealed record ToolFlag(string Name, ToolFlagKind Kind, string Default, string Usage, char? Letter = null)
{
    /// <summary>What is wrong with a value, in pflag's words, or null.</summary>
    public string? Objection(string value) => Kind switch
    {
        ToolFlagKind.Switch when value is not ("true" or "false" or "1" or "0" or "t" or "f" or "T" or "F" or "TRUE" or "FALSE" or "True" or "False") =>
            $"strconv.ParseBool: parsing {GoText.Quote(value)}: invalid syntax",
        ToolFlagKind.Number => GoText.ParseInteger(value).Error,
        ToolFlagKind.Duration when !GoDuration.TryParse(value, out _) => $"time: invalid duration {GoText.Quote(value)}",
        _ => null,
    };
}

/// <summary>What a flag takes.</summary>
internal enum ToolFlagKind
{
    /// <summary>Nothing, or true or false behind an equals sign.</summary>
    Switch,

    /// <summary>A text.</summary>
    Text,

    /// <summary>Texts with commas between them.</summary>
    List,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>A time in Go's form: <c>5s</c>.</summary>
    Duration,
}
