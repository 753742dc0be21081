using System.Collections.Immutable;

namespace StudyPortal.Simulation.Kubernetes.LoadBalancing;

/// <summary>haproxy.cfg, as far as a TCP load balancer in front of API servers needs it.</summary>
/// <param name="Frontends">Where it listens.</param>
/// <param name="Backends">Where it passes connections on to.</param>
public sealed record HaproxyConfiguration(ImmutableArray<HaproxyFrontend> Frontends, ImmutableArray<HaproxyBackend> Backends)
{
    /// <summary>Reads a file. There are errors, in haproxy's words and in the order of the lines, exactly where there is no configuration.</summary>
    /// <param name="path">The file's name, for the errors.</param>
    /// <param name="text">What is in it.</param>
    public static (HaproxyConfiguration? Configuration, ImmutableArray<string> Errors) Parse(string path, string text)
    {
        var parser = new HaproxyParser(path);
        var number = 0;
        foreach (var line in text.Split('\n'))
            parser.Take(++number, line);
        return parser.Finish();
    }

    /// <summary>The backend of this name, or null.</summary>
    public HaproxyBackend? Backend(string name)
    {
        foreach (var backend in Backends)
        {
            if (backend.Name == name)
                return backend;
        }

        return null;
    }
}
