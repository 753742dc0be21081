using System.Globalization;
using StudyPortal.Simulation.Shell;
using StudyPortal.Simulation.World;

namespace StudyPortal.Web.Cli;

/// <summary>
/// <c>shell --topology NAME [--seed N] [--host HOST] [--echo]</c>: reads command lines from its input and prints what the simulated shell prints. The exit code is that of the last line.
/// </summary>
public static class ShellDoor
{
    private const int Misuse = 2;

    /// <summary>Runs the lines of an input.</summary>
    /// <param name="args">What stands after <c>shell</c>.</param>
    /// <param name="input">Command lines.</param>
    /// <param name="output">Where prints and errors of the commands go, in their order.</param>
    /// <param name="error">Where a wrong use is told.</param>
    /// <returns>The exit code.</returns>
    public static int Run(IReadOnlyList<string> args, TextReader input, TextWriter output, TextWriter error)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(error);
        var (options, complaint) = ShellOptions.Read(args);
        if (options is null)
        {
            error.WriteLine(complaint);
            return Misuse;
        }

        var cluster = Cluster.Settled(options.Topology, options.Seed);
        if (!cluster.Hosts.Contains(options.Host, StringComparer.Ordinal))
        {
            error.WriteLine($"There is no host '{options.Host}'; there are {string.Join(", ", cluster.Hosts)}.");
            return Misuse;
        }

        return Run(ShellSession.Open(cluster, options.Host), options.IsEchoing, input, output);
    }

    private static int Run(ShellSession session, bool isEchoing, TextReader input, TextWriter output)
    {
        var exitCode = 0;
        while (input.ReadLine() is { } line)
        {
            if (isEchoing)
                output.WriteLine(session.Prompt + line);
            var turn = session.Submit(line);
            foreach (var printed in turn.Printed)
                output.WriteLine(printed.Text);
            output.Flush();
            (session, exitCode) = (turn.Next, turn.ExitCode);
        }

        return exitCode;
    }

    private sealed record ShellOptions(Topology Topology, ulong Seed, string Host, bool IsEchoing)
    {
        private const string Usage = "usage: shell --topology NAME [--seed N] [--host HOST] [--echo]";

        public static (ShellOptions? Options, string Complaint) Read(IReadOnlyList<string> args)
        {
            var (topology, seed, host, isEchoing) = ((Topology?)null, 1UL, (string?)null, false);
            for (var place = 0; place < args.Count; place++)
            {
                var value = place + 1 < args.Count ? args[place + 1] : "";
                switch (args[place])
                {
                    case "--echo":
                        isEchoing = true;
                        continue;
                    case "--topology" when Topology.Named(value) is { } named:
                        topology = named;
                        break;
                    case "--topology":
                        return (null, $"There is no topology '{value}'; there are {string.Join(", ", Topology.Names)}, and stacked-N and external-N with N from 1 to {Topology.MostControlPlanes}, each with ,workers=N or ,front=none|lb|vip behind it.");
                    case "--seed" when ulong.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number):
                        seed = number;
                        break;
                    case "--host" when value.Length > 0:
                        host = value;
                        break;
                    default:
                        return (null, Usage);
                }

                place++;
            }

            return topology is null ? (null, Usage) : (new ShellOptions(topology, seed, host ?? "cp1", isEchoing), "");
        }
    }
}
