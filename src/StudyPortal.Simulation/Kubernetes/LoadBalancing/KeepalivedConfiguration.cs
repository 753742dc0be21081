using System.Collections.Immutable;
using System.Globalization;

namespace StudyPortal.Simulation.Kubernetes.LoadBalancing;

/// <summary>keepalived.conf, as far as one address that moves between machines needs it.</summary>
/// <param name="Instance">The first <c>vrrp_instance</c>.</param>
/// <param name="Scripts">The <c>vrrp_script</c> blocks by their names.</param>
public sealed record KeepalivedConfiguration(VrrpInstance Instance, ImmutableArray<VrrpScript> Scripts)
{
    private const string Indent = "  ";

    /// <summary>Reads a file. Null where it has no instance with an address; what is not known is left out, as keepalived does after a warning.</summary>
    public static KeepalivedConfiguration? Parse(string text)
    {
        VrrpInstance? instance = null;
        var scripts = ImmutableArray.CreateBuilder<VrrpScript>();
        var blocks = new Stack<string>();
        foreach (var line in text.Split('\n'))
        {
            var comment = line.AsSpan().IndexOfAny('!', '#');
            var words = (comment < 0 ? line : line[..comment]).Split((char[])[' ', '\t', '\r', '"'], StringSplitOptions.RemoveEmptyEntries);
            if (words.Length == 0)
                continue;
            if (words[^1] == "{")
                Open(words);
            else if (words[0] == "}")
                blocks.TryPop(out _);
            else if (string.Join(Indent, blocks.Reverse()) is var place && place == "vrrp_script")
                scripts[^1] = scripts[^1].With(words);
            else if (instance is not null && place.StartsWith("vrrp_instance", StringComparison.Ordinal))
                instance = instance.With(blocks.Peek(), words);
        }

        return instance is { Addresses.IsEmpty: false } ? new KeepalivedConfiguration(instance, scripts.ToImmutable()) : null;

        void Open(string[] words)
        {
            blocks.Push(words[0]);
            if (words is ["vrrp_instance", var name, ..])
                instance ??= new VrrpInstance(name);
            else if (words is ["vrrp_script", var script, ..])
                scripts.Add(new VrrpScript(script));
        }
    }

    internal static int Number(string text, int usual) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : usual;
}
