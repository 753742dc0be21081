using System.Globalization;
using StudyPortal.Learning.Generators.Sketching;

namespace StudyPortal.Learning.Generators.CommandDrills;

/// <summary>What stands in the places of the commands of one drill.</summary>
internal sealed record Names(string Node, string Address, string Balancer, string Member, string Container, string Key, int Revision, string File, string Directory, string Config)
{
    public static Names Draw(Dice dice)
    {
        var site = Site.Draw(dice, dice.Between(1, 5));
        var day = string.Create(CultureInfo.InvariantCulture, $"{dice.Between(1, 12):00}{dice.Between(1, 28):00}");
        return new Names(
            site.Names[^1], site.Addresses[^1], site.Balancer, dice.Hexadecimal(16), dice.Hexadecimal(13),
            dice.Pick(["/registry/configmaps/shop/prices", "/registry/minions/worker1", "/registry/secrets/mail/login", "/registry/deployments/default/web"]),
            dice.Between(1_200, 9_900_000), $"/{dice.Pick(["root", "backup", "srv"])}/{dice.Pick(["etcd", "b", "snapshot"])}-{day}.db", $"/var/lib/etcd-{day}",
            dice.Pick(["kubeadm.yaml", "cluster.yaml", "init.yaml"]));
    }
}
