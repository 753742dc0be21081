using StudyPortal.Learning.Generators.Sketching;
using static StudyPortal.Learning.Generators.Sketching.Wording;

namespace StudyPortal.Learning.Generators.TimingDrills;

/// <summary>Probes, health checks and timeouts of a load balancer.</summary>
internal static class Checks
{
    private const int Ping = 30;

    private static readonly string[] _components = ["kube-apiserver", "kube-controller-manager", "kube-scheduler", "etcd"];

    public static Sketch Restart(Dice dice, int difficulty)
    {
        var component = dice.Pick(_components);
        var (period, failures) = difficulty == 1 ? (10, 8) : (dice.Between(2, 20), dice.Between(2, 12));
        var isStartup = difficulty == 3 && dice.Flip();
        if (isStartup)
            (period, failures) = (dice.Between(5, 15), dice.Between(12, 36));
        var site = Site.Draw(dice, 1);
        var seconds = period * failures;
        var probe = $"`periodSeconds: {period}` and `failureThreshold: {failures}`";
        return new NumberSketch(
            isStartup
                ? $"The manifest of {component} on {site.Names[0]} has a startup probe with {probe}. How many seconds does the container have to come up, before the kubelet restarts it?"
                : $"The manifest of {component} on {site.Names[0]} has a liveness probe with {probe}. The container starts to fail each probe at once. After about how many seconds does the kubelet restart it?",
            seconds, Units.Seconds,
            [
                new(period, "That is one probe. One failure is forgiven."),
                new(failures, $"{failures} failures are counted, one every {period} s."),
                new(period + failures, "Multiply: that many failures, each one period apart."),
            ],
            $"{failures} failures, {period} s apart: {seconds} s. kubeadm's liveness probes have 8 × 10 s and its startup probes 24 × 10 s.")
        {
            Tolerance = Math.Min(period, seconds / 10m), Units = Units.OfSeconds,
        };
    }

    public static Sketch Ejected(Dice dice, int difficulty)
    {
        var (interval, fall) = difficulty == 1 ? (dice.Between(1, 5), dice.Between(2, 4)) : (dice.Between(2, 15), dice.Between(2, 8));
        var site = Site.Draw(dice, 3);
        return new NumberSketch(
            $"The HAProxy in front of {Listed(site.Names)} has `inter {interval}s fall {fall}` for each server. kube-apiserver on {dice.Pick(site.Names)} stops. "
            + "After how many seconds at the latest is it out of the pool, when each check fails at once?",
            interval * fall, Units.Seconds,
            [
                new(interval, $"That is one check. {fall} have to fail in a row."),
                new(interval + fall, "Multiply: that many checks, each one interval apart."),
                new(fall, $"{fall} checks, one every {interval} s."),
            ],
            $"{fall} failed checks at intervals of {interval} s: up to {interval * fall} s. Until then some new connections fail.")
        {
            Units = Units.OfSeconds,
        };
    }

    public static Sketch Idle(Dice dice, int difficulty)
    {
        var timeout = dice.Flip() ? dice.Between(5, difficulty == 2 ? 20 : 28) : difficulty == 2 ? 10 * dice.Between(5, 60) : dice.Between(33, 90);
        var site = Site.Draw(dice, 1);
        var isCut = timeout < Ping;
        var cut = new Choice($"It is cut after {timeout} s", isCut
            ? "Right. The first ping would come after 30 s, and the load balancer does not wait that long."
            : "Within that time a ping goes over the connection, every 30 s.");
        var lives = new Choice("It lives on, because pings go over it", isCut
            ? $"The first ping would come after 30 s. The load balancer cuts the connection after {timeout} s without traffic."
            : $"Right. A ping every 30 s comes before {timeout} s are over.");
        return new ChoiceSketch(
            $"The load balancer at {site.Balancer} cuts connections that have been idle for {timeout} s. Through it runs `kubectl get pods -w` over HTTP/2, and no Pod changes for ten minutes. What becomes of the connection?",
            isCut ? cut : lives,
            [
                isCut ? lives : cut,
                new($"It is cut after {Ping + 15} s, whatever the load balancer does", "A ping is answered at once, so the client has no reason to give up."),
                new("It is cut after 60 s by kube-apiserver", "Watches are not subject to the request timeout of 60 s."),
            ],
            $"Go clients of Kubernetes send an HTTP/2 ping after {Ping} s without traffic. The idle timeout of a load balancer has to be longer; minutes are better still.");
    }
}
