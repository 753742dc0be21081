namespace StudyPortal.Web.Features.Quizzes;

/// <summary>What people call a part of a picture, by its id.</summary>
public static class PartWords
{
    /// <summary>The whole name: <c>etcd on cp1</c>, <c>the link from cp1 to cp2</c>.</summary>
    public static string Of(string part) => Cut(part) switch
    {
        (var machine, '/', var program) => $"{program} on {machine}",
        (var from, '-', var to) => $"the link from {from} to {to}",
        (var machine, ':', var port) => $"the link to port {port} on {machine}",
        _ => part,
    };

    /// <summary>The name among the parts of its machine: <c>etcd</c>, <c>link to cp2</c>.</summary>
    public static string Short(string part) => Cut(part) switch
    {
        (_, '/', var program) => program,
        (_, '-', var to) => $"link to {to}",
        (_, ':', var port) => $"link to port {port}",
        _ => "the machine itself",
    };

    /// <summary>The machine that it belongs to, or begins at.</summary>
    public static string MachineOf(string part) => Cut(part).Machine;

    private static (string Machine, char Sign, string Within) Cut(string part)
    {
        if (part.IndexOf("--", StringComparison.Ordinal) is > 0 and var link) return (part[..link], '-', part[(link + 2)..]);
        return part.IndexOfAny(['/', ':']) is > 0 and var end ? (part[..end], part[end], part[(end + 1)..]) : (part, ' ', "");
    }
}
