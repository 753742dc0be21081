using StudyPortal.Simulation.Kernel;
using StudyPortal.Simulation.World;
using StudyPortal.Web.Features.Diagrams.Playing;

namespace StudyPortal.Web.Tests.Features.Diagrams.Playing;

public sealed class AnnouncementsTests
{
    [Fact]
    public void Quiet_tells_of_leaders_and_machines_only()
    {
        var step = Pictures.Settled("stacked-3").Apply(new CrashMachine(Pictures.LeaderOf(Pictures.Snapshot("stacked-3"))));
        var occurrences = step.Occurrences.AddRange(step.Next.Advance(TimeSpan.FromSeconds(120)).Occurrences);
        var quiet = occurrences.Where(occurrence => Announcements.IsTold(occurrence, AnnouncementVerbosity.Quiet)).Select(occurrence => occurrence.Kind).Distinct(StringComparer.Ordinal);
        Assert.Equal("machine crashed, leader elected", string.Join(", ", quiet));
        Assert.Contains(occurrences, occurrence => occurrence.Kind == "node lost" && Announcements.IsTold(occurrence, AnnouncementVerbosity.Usual));
        var untold = occurrences.Where(occurrence => !Announcements.IsTold(occurrence, AnnouncementVerbosity.All)).Select(occurrence => occurrence.Kind).Distinct(StringComparer.Ordinal);
        Assert.Equal("entry committed", string.Join(", ", untold));
    }

    [Fact]
    public void Cut_power_is_said_once()
    {
        var step = Pictures.Settled("stacked-3").Apply(new CrashMachine("cp1"));
        Assert.Equal(["cp1 has lost its power."], Announcements.Of(step.Occurrences, AnnouncementVerbosity.All));
    }

    [Fact]
    public void Many_things_at_once_are_counted_and_the_weightiest_are_told()
    {
        Occurrence[] many = [.. Enumerable.Range(0, 17).Select(number => new Occurrence(new Instant(number), "cp1", "container ended", $"Container {number} ended.")), new(new Instant(17), "cp1", "leader elected", "cp1 leads.")];
        var told = Announcements.Of(many, AnnouncementVerbosity.Usual);
        Assert.Equal(["Container 0 ended.", "Container 1 ended.", "Container 2 ended.", "cp1 leads.", "And 14 more."], told);
    }

    [Fact]
    public void A_lost_quorum_is_told_though_no_member_can_say_so()
    {
        var healthy = Pictures.Settled("stacked-3");
        var one = healthy.Apply(new CrashMachine("cp1")).Next;
        var two = one.Apply(new CrashMachine("cp2")).Next;
        Assert.Null(Announcements.OfQuorum(healthy.Snapshot(), one.Snapshot()));
        Assert.Contains("of 3 voting members 1 can work together, 2 are needed", Announcements.OfQuorum(one.Snapshot(), two.Snapshot()), StringComparison.Ordinal);
        Assert.Contains("again", Announcements.OfQuorum(two.Snapshot(), one.Snapshot()), StringComparison.Ordinal);
    }
}
