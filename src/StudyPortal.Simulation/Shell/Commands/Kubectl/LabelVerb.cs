using System.Collections.Immutable;
using StudyPortal.Simulation.Kubernetes.Api;

namespace StudyPortal.Simulation.Shell.Commands.Kubectl;

/// <summary><c>kubectl label</c> and <c>kubectl annotate</c>: <c>key=value</c> sets, <c>key-</c> removes.</summary>
internal sealed class LabelVerb(string name) : KubectlVerb(name, $"set or remove: kubectl {name} node worker1 disk=ssd", "overwrite all selector=/l")
{
    public override int Run(KubectlRun run)
    {
        var changes = run.Words.Where(word => !word.StartsWith('-') && (word.Contains('=', StringComparison.Ordinal) || word.EndsWith('-'))).ToList();
        var arguments = ResourceArguments.Read([.. run.Words.Except(changes, StringComparer.Ordinal)]);
        if (arguments.Problem is { } problem)
            return run.Fail(problem);

        if (changes.Count == 0)
            return run.Fail($"error: at least one {Name} update is required");

        if (!run.Connect())
            return 1;

        foreach (var (kind, name) in arguments.Named)
        {
            if (run.Find(kind, name) is not { } subject)
                return 1;

            var current = Name == "label" ? subject.Meta.Labels : subject.Meta.Annotations;
            foreach (var change in changes.Where(change => change.Contains('=', StringComparison.Ordinal) && !run.Flags.Has("overwrite")))
            {
                var (key, value) = (change.Split('=')[0], change[(change.IndexOf('=', StringComparison.Ordinal) + 1)..]);
                if (current.TryGetValue(key, out var old) && old != value)
                    return run.Fail($"error: '{key}' already has a value ({old}), and --overwrite is false");
            }

            ImmutableArray<KeyValuePair<string, string?>> values = [.. changes.Select(ValueOf)];
            if (run.Get(new PatchObject(kind, subject.Namespace, name, Name == "label" ? new LabelPatch(values) : new AnnotationPatch(values))) is null)
                return 1;

            var isRemoval = changes.TrueForAll(change => change.EndsWith('-'));
            run.Context.Print($"{kind.QualifiedSingular}/{name} {(Name == "annotate" ? "annotated" : isRemoval ? "unlabeled" : "labeled")}");
        }

        return 0;
    }

    private static KeyValuePair<string, string?> ValueOf(string change)
    {
        var equals = change.IndexOf('=', StringComparison.Ordinal);
        return equals < 0 ? new(change[..^1], value: null) : new(change[..equals], change[(equals + 1)..]);
    }
}
