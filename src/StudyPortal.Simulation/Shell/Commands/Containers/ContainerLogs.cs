using System.Globalization;
using StudyPortal.Simulation.Machines;

namespace StudyPortal.Simulation.Shell.Commands.Containers;

/// <summary><c>crictl logs</c>: what a container wrote. The programs of a control plane write to the stream of errors, so that a pipe needs <c>2&gt;&amp;1</c> (facts E08).</summary>
internal static class ContainerLogs
{
    public static int Print(ShellContext context, Flags flags)
    {
        if (flags.Has("f"))
            return CrictlFailure.Fatal(context, "this shell does not follow logs; let time pass with `wait 10s` and print again");
        if (flags.Words.Count == 0)
            return CrictlFailure.Fatal(context, "ID cannot be empty");
        if (Limits(context, flags) is not { } limits || CrictlFailure.Find(context, flags.Words[0]) is not { } container)
            return 1;
        if (flags.Has("p"))
        {
            if (Previous(context.Machine, container) is not { } previous)
                return CrictlFailure.Fatal(context, $"getting previous instance of container \"{container.Spec.Name}\": no previous instance");
            container = previous;
        }

        foreach (var line in container.Log.Lines.Where(line => line.At >= limits.Since).TakeLast(limits.Tail))
            context.Complain(flags.Has("t") ? line.At.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'00Z' ", CultureInfo.InvariantCulture) + line.Text : line.Text);
        return 0;
    }

    private static (int Tail, DateTimeOffset Since)? Limits(ShellContext context, Flags flags)
    {
        var tail = flags.Value("tail") is "-1" ? int.MaxValue : flags.Number("tail", int.MaxValue);
        var span = flags.Value("since") is { } since ? DurationText.Read(since) : TimeSpan.MaxValue;
        if (tail is { } lines && span is { } back)
            return (lines, back == TimeSpan.MaxValue ? DateTimeOffset.MinValue : context.Clock - back);
        CrictlFailure.Fatal(context, tail is null ? $"invalid value \"{flags.Value("tail")}\" for flag -tail: parse error" : $"failed to parse timestamp or duration: {flags.Value("since")}");
        return null;
    }

    private static Container? Previous(Machine machine, Container container) =>
        machine.Containers.FindLast(other => other.Spec.PodId == container.Spec.PodId && other.Spec.Name == container.Spec.Name && other.Spec.Attempt < container.Spec.Attempt);
}
