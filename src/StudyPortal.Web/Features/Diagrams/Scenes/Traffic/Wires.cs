using System.Collections.Immutable;
using StudyPortal.Web.Features.Diagrams.Scenes.Reading;

namespace StudyPortal.Web.Features.Diagrams.Scenes.Traffic;

/// <summary>Finds the links of a picture by what they join.</summary>
internal sealed class Wires(Scene scene)
{
    private readonly Dictionary<string, SceneLink> _links = scene.Links.ToDictionary(link => link.Id, StringComparer.Ordinal);

    /// <summary>The link of a port between two machines, or to a program of the same one; none where the picture does not draw it.</summary>
    public Stretch? Between(string from, string to, int port)
    {
        if (from == to)
            return _links.TryGetValue($"{from}:{Ports.Text(port)}", out var local) ? new Stretch(local, IsBackwards: false) : null;
        if (_links.TryGetValue($"{from}--{to}", out var there) && there.Port == port)
            return new Stretch(there, IsBackwards: false);
        return _links.TryGetValue($"{to}--{from}", out var back) && back.Port == port ? new Stretch(back, IsBackwards: true) : null;
    }

    /// <summary>The links from one machine to another: one, or two where an address that moves stands between them; empty where the picture draws no such way.</summary>
    public ImmutableArray<Stretch> Way(string from, string to, int port)
    {
        if (Between(from, to, port) is { } direct)
            return [direct];
        return from != to && Between(from, Machines.VirtualAddress, port) is { } first && Between(Machines.VirtualAddress, to, port) is { } second ? [first, second] : [];
    }
}
