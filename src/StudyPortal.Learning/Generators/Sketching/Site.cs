using System.Collections.Immutable;

namespace StudyPortal.Learning.Generators.Sketching;

/// <summary>Names and addresses of the machines in one drill.</summary>
/// <param name="Names">Control-plane nodes, which are members of etcd too.</param>
/// <param name="Addresses">One for each name.</param>
/// <param name="Worker">A worker's name.</param>
/// <param name="WorkerAddress">And its address.</param>
/// <param name="Balancer">Address of the load balancer.</param>
internal sealed record Site(ImmutableArray<string> Names, ImmutableArray<string> Addresses, string Worker, string WorkerAddress, string Balancer)
{
    private const int BalancerHost = 100;

    private static readonly string[] _prefixes = ["cp", "control", "master", "cp-a", "cp-b", "plane"];

    private static readonly string[] _subnets = ["10.0.0", "10.0.1", "10.1.8", "10.20.30", "172.16.4", "172.20.0", "192.168.10", "192.168.56"];

    private static readonly int[] _firstHosts = [11, 21, 31, 41, 51];

    private static readonly int[] _workerHosts = [61, 71, 81, 91];

    public static Site Draw(Dice dice, int size)
    {
        var (prefix, subnet, host) = (dice.Pick(_prefixes), dice.Pick(_subnets), dice.Pick(_firstHosts));
        var worker = dice.Between(1, 9);
        return new Site(
            [.. Enumerable.Range(1, size).Select(number => $"{prefix}{number}")],
            [.. Enumerable.Range(0, size).Select(number => $"{subnet}.{host + number}")],
            $"worker{worker}", $"{subnet}.{dice.Pick(_workerHosts) + worker - 1}", $"{subnet}.{BalancerHost}");
    }
}
