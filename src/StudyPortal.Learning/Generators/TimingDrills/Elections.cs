using StudyPortal.Learning.Generators.Sketching;
using static StudyPortal.Learning.Generators.Sketching.Wording;

namespace StudyPortal.Learning.Generators.TimingDrills;

/// <summary>How long it takes until somebody else leads.</summary>
internal static class Elections
{
    private const int RoundTrips = 10;

    private static readonly string[] _elected = ["kube-controller-manager", "kube-scheduler"];

    public static Sketch Heartbeats(Dice dice, int difficulty)
    {
        var heartbeat = 10 * dice.Between(5, difficulty == 1 ? 20 : 50);
        var missed = dice.Between(5, difficulty == 1 ? 10 : 30);
        var election = heartbeat * missed;
        return new NumberSketch(
            $"etcd runs with `--heartbeat-interval={heartbeat}` and `--election-timeout={election}`. How many heartbeats of the leader fall into one election timeout?",
            missed, Unit: null,
            [
                new(election - heartbeat, "Divide, do not subtract: how often does the interval fit in?"),
                new(election, "That is the election timeout in milliseconds."),
            ],
            $"{election} ms / {heartbeat} ms = {missed}. Both flags are in milliseconds, 100 and 1000 by default.");
    }

    public static Sketch Patience(Dice dice, int difficulty)
    {
        var election = 100 * dice.Between(5, difficulty == 2 ? 20 : 50);
        return new ChoiceSketch(
            $"etcd runs with `--election-timeout={election}`, and the leader fails without a word. After which silence does a follower start an election?",
            new($"A random time between {election} and {2 * election} ms", "Right. Each follower draws its own, so that one is usually alone at the start."),
            [
                new($"Exactly {election} ms, the same for all followers", "Then all would start at once, and the votes would be split. Each draws a time of its own."),
                new($"A random time between 0 and {election} ms", "Then a follower could give up on a healthy leader. The timeout is the least."),
                new($"Exactly {2 * election} ms, so that one missed timeout is forgiven", "No timeout is forgiven. The factor of two is the upper limit of the random time."),
                new($"{election} ms for the member with the lowest ID, later for each further one", "IDs play no part. Chance does."),
            ],
            $"The patience of a follower is between one and two election timeouts, {election} to {2 * election} ms. With the default of 1000 ms, the first write after a lost leader succeeded after 1.57 s in a test.");
    }

    public static Sketch RoundTrip(Dice dice, int difficulty)
    {
        var roundTrip = difficulty == 2 ? 10 * dice.Between(1, 20) : dice.Between(12, 240);
        var site = Site.Draw(dice, 3);
        return new NumberSketch(
            $"The etcd members {Listed(site.Names)} stand in different places. The longest round trip between two of them takes {roundTrip} ms. Which election timeout should they have at least?",
            RoundTrips * roundTrip, Units.Milliseconds,
            [
                new(roundTrip, "That suits the heartbeat interval, which should be about one round trip."),
                new(5 * roundTrip, "That leaves too little room for a delay. The advice is ten round trips."),
                new(50_000, "50 s is the upper limit of the election timeout, not the advice."),
            ],
            $"At least ten round trips: {RoundTrips} × {roundTrip} ms = {RoundTrips * roundTrip} ms. The heartbeat interval should be about one round trip (0.5 to 1.5), {roundTrip} ms.")
        {
            Units = Units.OfMilliseconds,
        };
    }

    public static Sketch Takeover(Dice dice, int difficulty)
    {
        var (component, lease, renew, retry) = Lease(dice, difficulty);
        return new NumberSketch(
            $"{component} runs on three nodes with `--leader-elect-lease-duration={lease}s`, `--leader-elect-renew-deadline={renew}s` and `--leader-elect-retry-period={retry}s`. "
            + "The node of the leader loses power. How many seconds after the last renewal may another instance take the Lease at the earliest?",
            lease, Units.Seconds,
            [
                new(renew, "That is when a living leader that cannot renew gives up. This one cannot even do that."),
                new(retry, "That is how often the others look. They may not take a Lease that has not run out."),
                new(lease + renew, "The two do not add up: both count from the last renewal."),
            ],
            $"A candidate waits until the Lease has not been renewed for its whole duration of {lease} s. It looks about every {retry} s, so it takes over a little later.")
        {
            Units = Units.OfSeconds,
        };
    }

    public static Sketch GivenUp(Dice dice, int difficulty)
    {
        var (component, lease, renew, retry) = Lease(dice, difficulty);
        return new NumberSketch(
            $"{component} runs on three nodes with `--leader-elect-lease-duration={lease}s`, `--leader-elect-renew-deadline={renew}s` and `--leader-elect-retry-period={retry}s`. "
            + "The leader runs on and no longer reaches the API. After how many seconds without a renewal does it give up and exit?",
            renew, Units.Seconds,
            [
                new(lease, "That is when another instance may take the Lease. The old leader has to be gone before."),
                new(retry, "It tries again that often, until the renew deadline."),
                new(lease - renew, "That is the safety margin between giving up and being replaced."),
            ],
            $"It tries every {retry} s and exits after {renew} s, {lease - renew} s before another instance may take the Lease.")
        {
            Units = Units.OfSeconds,
        };
    }

    public static Sketch LongestGap(Dice dice, int difficulty)
    {
        var (interval, fall) = (dice.Between(1, 6), dice.Between(2, 6));
        var ejection = interval * fall;
        if (ejection is >= 12 and <= 20)
            ejection = (fall = 12) * interval;
        var site = Site.Draw(dice, 3);
        var isBalancer = ejection > 20;
        var balancer = new Choice($"The load balancer, with about {ejection} s until {site.Names[0]} is out of the pool", isBalancer
            ? $"Right. {fall} checks at intervals of {interval} s take longer than a Lease."
            : $"{fall} checks, one every {interval} s, take {ejection} s. A Lease takes longer.");
        var lease = new Choice("The Leases of kube-controller-manager and kube-scheduler, with 15 to 20 s", isBalancer
            ? $"The load balancer takes {ejection} s."
            : "Right. Until they run out, nobody reconciles and nobody schedules.");
        return new ChoiceSketch(
            $"{site.Names[0]} of the three control-plane nodes {Listed(site.Names)} loses power. It had the etcd leader and the Leases of kube-controller-manager and kube-scheduler. "
            + $"The load balancer checks every {interval} s and takes a server out after {fall} failed checks; all else is default. What takes longest to get over it?",
            isBalancer ? balancer : lease,
            [
                isBalancer ? lease : balancer,
                new("The election in etcd, with half a minute", "One to two election timeouts of 1 s each: the first write succeeded after 1.57 s in a test."),
                new("Nothing: with three nodes there is no gap", "Open connections break, writes wait for the election, and controllers wait for the Leases."),
            ],
            $"Load balancer: {fall} × {interval} s = {ejection} s. etcd: 1 to 2 s. Leases: 15 to 20 s.");
    }

    private static (string Component, int Lease, int Renew, int Retry) Lease(Dice dice, int difficulty)
    {
        var retry = dice.Between(1, difficulty == 2 ? 4 : 9);
        var renew = retry * dice.Between(4, 7);
        return (dice.Pick(_elected), renew + dice.Between(2, 3 * retry + 3), renew, retry);
    }
}
