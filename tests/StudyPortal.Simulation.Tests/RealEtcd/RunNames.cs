using System.Text.RegularExpressions;

namespace StudyPortal.Simulation.Tests.RealEtcd;

/// <summary>What members, addresses, directories and numbers are called in a record, so that two runs can be compared.</summary>
internal sealed record RunNames(IEtcdSite Site, IReadOnlyList<string> Members, IReadOnlyDictionary<string, string> Roles, IReadOnlyDictionary<string, string> Ids)
{
    private static readonly string[] _possible = ["m1", "m2", "m3", "m4", "m5"];

    /// <summary>A line in these names.</summary>
    public string In(string line)
    {
        line = line.Replace(Site.BackupDirectory, "<backup>", StringComparison.Ordinal).Replace(Site.CertificateDirectory, "<pki>", StringComparison.Ordinal);
        foreach (var member in _possible)
        {
            var name = Roles.FirstOrDefault(role => role.Value == member).Key ?? member;
            line = line.Replace(Site.ClientAddress(member), $"<{name}>", StringComparison.Ordinal).Replace(Site.PeerAddress(member), $"<{name}.peer>", StringComparison.Ordinal)
                .Replace(Site.DataDirectory(member), $"<{name}.data>", StringComparison.Ordinal);
            if (Ids.TryGetValue(member, out var id))
                line = line.Replace(id, $"<{name}.id>", StringComparison.Ordinal);
            line = Regex.Replace(line, $@"(?<![\w<.{{]){member}(?![\w>.}}])", name, RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
        }

        return line;
    }
}
