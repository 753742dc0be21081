using StudyPortal.Simulation.Shell.Commands.Etcd.Client;

namespace StudyPortal.Simulation.Shell.Commands.Etcd.Flags;

/// <summary>Global flags from <c>ETCDCTL_</c> variables (etcd v3.6 pkg/flags/flag.go, SetPflagsFromEnv).</summary>
internal static class EnvironmentFlags
{
    private const string Prefix = "ETCDCTL_";

    /// <summary>The line with what the environment adds; null where a variable stands in the way of a flag, which etcdctl does not accept.</summary>
    public static ToolLine? Apply(ToolLine line, Workplace place, ToolOutput output)
    {
        var given = line.Given;
        foreach (var (name, value) in place.Environment.Where(variable => variable.Key.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            var flag = GlobalFlags.All.FirstOrDefault(flag => VariableOf(flag) == name);
            if (flag is null)
            {
                if (name is not (Prefix + "WATCH_KEY" or Prefix + "WATCH_RANGE_END"))
                    Log("warn", "flags/flag.go:94", "unrecognized environment variable", $"{name}={value}");
            }
            else if (line.Has(flag.Name))
            {
                Log("fatal", "flags/flag.go:86", "conflicting environment variable is shadowed by corresponding command-line flag (either unset environment variable or disable flag))", name);
                return null;
            }
            else if (flag.Objection(value) is null)
            {
                given = given.SetItem(flag.Name, value);
            }
        }

        return line with { Given = given };

        void Log(string level, string caller, string message, string variable) =>
            output.Complain(ClientLog.Line(place.Clock, level, logger: null, caller, message, ("environment-variable", GoJson.Quote(variable))));
    }

    private static string VariableOf(ToolFlag flag) => Prefix + flag.Name.Replace('-', '_').ToUpperInvariant();
}
