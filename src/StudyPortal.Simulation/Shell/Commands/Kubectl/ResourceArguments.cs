using System.Collections.Immutable;
using StudyPortal.Simulation.Kubernetes.Objects;

namespace StudyPortal.Simulation.Shell.Commands.Kubectl;

/// <summary>Which kinds and names a line means: <c>pods web</c>, <c>pod/web svc/web</c>, <c>deploy,rs</c>, <c>all</c>.</summary>
internal sealed class ResourceArguments
{
    private static readonly ImmutableArray<ResourceKind> _all =
        [ResourceKind.Pods, ResourceKind.Services, ResourceKind.DaemonSets, ResourceKind.Deployments, ResourceKind.ReplicaSets];

    private ResourceArguments(ImmutableArray<ResourceKind> kinds, ImmutableArray<KeyValuePair<ResourceKind, string>> named, string? problem) =>
        (Kinds, Named, Problem) = (kinds, named, problem);

    /// <summary>Kinds that are meant as a whole.</summary>
    public ImmutableArray<ResourceKind> Kinds { get; }

    /// <summary>Objects that are meant by name.</summary>
    public ImmutableArray<KeyValuePair<ResourceKind, string>> Named { get; }

    /// <summary>What kubectl says of words that it does not understand, or null.</summary>
    public string? Problem { get; }

    public static ResourceArguments Read(IReadOnlyList<string> words)
    {
        if (words.Count == 0)
            return new([], [], "error: Required resource not specified.\nUse \"kubectl explain <resource>\" for a detailed description of that resource (e.g. kubectl explain pods).");

        if (words.Any(word => word.Contains('/', StringComparison.Ordinal)))
            return ReadPairs(words);

        var kinds = new List<ResourceKind>();
        foreach (var name in words[0].Split(','))
        {
            if (name == "all")
                kinds.AddRange(_all);
            else if (ResourceKind.Find(name) is { } kind)
                kinds.Add(kind);
            else
                return Unknown(name);
        }

        return words.Count == 1
            ? new([.. kinds], [], problem: null)
            : new([], [.. words.Skip(1).SelectMany(name => kinds.Select(kind => new KeyValuePair<ResourceKind, string>(kind, name)))], problem: null);
    }

    private static ResourceArguments ReadPairs(IReadOnlyList<string> words)
    {
        var named = new List<KeyValuePair<ResourceKind, string>>();
        foreach (var word in words)
        {
            var parts = word.Split('/');
            if (parts.Length != 2 || parts[1].Length == 0)
                return new([], [], $"error: there is no need to specify a resource type as a separate argument when passing arguments in resource/name form (e.g. 'kubectl get resource/<resource_name>' instead of 'kubectl get resource resource/<resource_name>'");

            if (ResourceKind.Find(parts[0]) is not { } kind)
                return Unknown(parts[0]);

            named.Add(new(kind, parts[1]));
        }

        return new([], [.. named], problem: null);
    }

    private static ResourceArguments Unknown(string name) => new([], [], $"error: the server doesn't have a resource type \"{name}\"");
}
