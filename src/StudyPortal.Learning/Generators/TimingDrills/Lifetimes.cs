using System.Globalization;
using StudyPortal.Learning.Generators.Sketching;
using static StudyPortal.Learning.Generators.Sketching.Wording;

namespace StudyPortal.Learning.Generators.TimingDrills;

/// <summary>Tokens, keys and certificates that run out.</summary>
internal static class Lifetimes
{
    private const int KeyMinutes = 120;

    private const int HoursADay = 24;

    private const int Year = 365;

    public static Sketch Join(Dice dice, int difficulty)
    {
        var minutes = dice.Between(0, 2) switch
        {
            0 => dice.Between(15, difficulty == 1 ? 90 : 118),
            1 => dice.Between(difficulty == 1 ? 180 : 123, (23 * 60) + 30),
            _ => dice.Between((HoursADay * 60) + 20, 3 * HoursADay * 60),
        };
        var site = Site.Draw(dice, 2);
        var both = new Choice("Token and certificate key are still valid", "Right. The key is valid for 2 hours, the token for 24 hours.");
        var token = new Choice("The token is still valid, the certificate key is not", "Right. The key is valid for 2 hours, the token for 24 hours.");
        var neither = new Choice("Neither is valid any more", "Right. The key was valid for 2 hours, the token for 24 hours.");
        var right = minutes < KeyMinutes ? both : minutes < HoursADay * 60 ? token : neither;
        var key = new Choice("The certificate key is still valid, the token is not", "The other way round: the token lasts longer.");
        return new ChoiceSketch(
            $"`kubeadm init --upload-certs` ran on {site.Names[0]} and printed a join command. {site.Names[1]} is to join as a control-plane node {Span(minutes)} later. What is the state of the printed command?",
            right,
            [.. new[] { both, token, neither }.Where(choice => choice != right).Select(choice => choice with { Remark = "The certificate key is valid for 2 hours, the bootstrap token for 24 hours." }), key],
            "The token is valid for 24 hours: `kubeadm token create` makes another. The uploaded certificates are deleted after 2 hours: `kubeadm init phase upload-certs --upload-certs` uploads them again under a new key.");
    }

    public static Sketch KeyLeft(Dice dice, int difficulty)
    {
        var start = dice.Between(7 * 60, 20 * 60);
        var passed = difficulty == 1 ? 5 * dice.Between(2, 22) : dice.Between(3, 117);
        var site = Site.Draw(dice, 1);
        return new NumberSketch(
            $"On {site.Names[0]} `kubeadm init phase upload-certs --upload-certs` printed a certificate key at {Clock(start)}. It is {Clock(start + passed)} of the same day. For how many more minutes can a node join with the key?",
            KeyMinutes - passed, Units.Minutes,
            [
                new((HoursADay * 60) - passed, "24 hours is the life of a bootstrap token. The certificate key is valid for 2 hours."),
                new(passed, "So many minutes have passed."),
                new(60 - passed, "The key is valid for 2 hours, not one."),
            ],
            $"The uploaded certificates are deleted after 2 hours. {passed} of 120 minutes have passed, {KeyMinutes - passed} are left.")
        {
            Units = Units.OfMinutes,
        };
    }

    public static Sketch CertificateLeft(Dice dice, int difficulty)
    {
        var isAuthority = difficulty > 1 && dice.Between(1, 3) == 1;
        var isCustom = difficulty == 3 && !isAuthority;
        var life = isAuthority ? 10 * Year : isCustom ? 30 * dice.Between(2, 24) : Year;
        var age = dice.Between(5, life - 10);
        var file = isAuthority ? "ca.crt" : dice.Pick(["apiserver.crt", "apiserver-etcd-client.crt", "front-proxy-client.crt", "etcd/server.crt", "etcd/peer.crt"]);
        var site = Site.Draw(dice, 1);
        var setting = isCustom ? $"with `certificateValidityPeriod: {life * HoursADay}h`" : "with default settings";
        return new NumberSketch(
            $"kubeadm made `/etc/kubernetes/pki/{file}` on {site.Names[0]} {setting}, exactly {age} days ago, and nobody has renewed it. For how many more days is it valid?",
            life - age, Units.Days,
            [
                new(Year - age, "Certificates of kubeadm are valid for 1 year unless set otherwise, CA certificates for 10 years."),
                new((10 * Year) - age, "10 years is the life of the CA certificates. The others are valid for 1 year unless set otherwise."),
                new(age, "So many days have passed."),
            ],
            $"It is valid for {life * HoursADay} h = {life} days: {life} − {age} = {life - age} days are left.")
        {
            Units = Units.OfDays,
        };
    }

    private static string Clock(int minutes) => string.Create(CultureInfo.InvariantCulture, $"{minutes / 60:00}:{minutes % 60:00}");

    private static string Span(int minutes) => (minutes / 60, minutes % 60) switch
    {
        (0, var rest) => Counted(rest, "minute"),
        (var hours, 0) => Counted(hours, "hour"),
        var (hours, rest) => $"{Counted(hours, "hour")} and {Counted(rest, "minute")}",
    };
}
