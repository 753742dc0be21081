using StudyPortal.Simulation.Kernel;
using StudyPortal.Simulation.Kubernetes.Controllers;
using StudyPortal.Simulation.Kubernetes.Controllers.Nodes;
using StudyPortal.Simulation.Kubernetes.Controllers.Workloads;
using StudyPortal.Simulation.Kubernetes.Nodes.Containers;
using StudyPortal.Simulation.Kubernetes.Objects;
using StudyPortal.Simulation.Tests.Kubernetes.Nodes;
using FsCheck.Fluent;

namespace StudyPortal.Simulation.Tests.Kubernetes.Controllers;

/// <summary>Plans against references that count instead of thinking.</summary>
public sealed class PlanTests
{
    private static readonly DateTimeOffset _now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_ReplicaSet_creates_what_is_missing_and_deletes_what_is_too_much_and_never_both() =>
        Seeded.Holds(
            from wanted in Gen.Choose(0, 8)
            from states in Gen.Choose(0, 5).ListOf()
            select (wanted, states),
            sample =>
            {
                var pods = sample.states.Select((state, index) => PodIn(state, index)).ToList();
                var alive = pods.Count(pod => pod.Meta.DeletedAt is null && pod.Status.Phase is not (PodPhase.Failed or PodPhase.Succeeded));
                var plan = ReplicaSetPlan.Of(SetOf(sample.wanted), pods, _now);
                return alive + plan.Create - plan.Delete.Count == sample.wanted && (plan.Create == 0 || plan.Delete.Count == 0) && plan.Delete.All(Pods.IsActive);
            });

    [Fact]
    public void A_ReplicaSet_gives_up_pods_that_are_not_ready_before_those_that_are()
    {
        Pod[] pods = [PodIn(1, 0), PodIn(0, 1), PodIn(1, 2), PodIn(5, 3)];
        Assert.Equal("p1 p3", string.Join(' ', ReplicaSetPlan.Of(SetOf(2), pods, _now).Delete.Select(pod => pod.Name)));
    }

    [Fact]
    public void A_rollout_stays_between_its_bounds_and_comes_to_its_end() =>
        Seeded.Holds(
            from replicas in Gen.Choose(1, 10)
            from surge in Gen.Choose(0, 4)
            from unavailable in Gen.Choose(0, 4)
            from seed in Gen.Choose(1, 1_000_000)
            select (replicas, surge, unavailable, seed),
            sample => RolloutEnds(sample.replicas, sample.surge, sample.unavailable, new Prng((ulong)sample.seed)));

    [Theory]
    [InlineData("25%", 4, true, 1)]
    [InlineData("25%", 3, true, 1)]
    [InlineData("25%", 3, false, 0)]
    [InlineData("100%", 3, false, 3)]
    public void A_share_is_rounded_as_Kubernetes_does(string share, int whole, bool up, int expected) => Assert.Equal(expected, RollingBounds.Scaled(new IntOrString(share), whole, up));

    [Fact]
    public void A_back_off_doubles_up_to_five_minutes_and_is_forgotten_after_ten_quiet_ones()
    {
        var backOff = default(BackOff);
        var at = Instant.Zero + TimeSpan.FromSeconds(1);
        double[] expected = [0, 10, 20, 40, 80, 160, 300, 300];
        foreach (var seconds in expected)
        {
            Assert.Equal(seconds, (backOff.EndOf(at) - at).TotalSeconds);
            var again = backOff.EndOf(at);
            backOff = backOff.Next(at, again);
            at = again + TimeSpan.FromSeconds(1);
        }

        Assert.Equal(TimeSpan.Zero, backOff.EndOf(at + TimeSpan.FromSeconds(601)) - (at + TimeSpan.FromSeconds(601)));
    }

    [Theory]
    [InlineData(5, 0, ZoneState.Normal)]
    [InlineData(5, 2, ZoneState.Normal)]
    [InlineData(5, 3, ZoneState.PartialDisruption)]
    [InlineData(5, 5, ZoneState.FullDisruption)]
    [InlineData(1, 1, ZoneState.FullDisruption)]
    public void How_much_is_lost_decides_whether_anything_is_evicted(int nodes, int lost, object state) =>
        Assert.Equal(state, ZoneStates.Of([.. Enumerable.Range(0, nodes).Select(index => NodeOf($"n{Texts.Of(index)}", index < lost ? ConditionStatus.Unknown : ConditionStatus.True))]));

    [Fact]
    public void Only_a_later_renewal_of_the_Lease_counts_as_a_sign_of_life()
    {
        var node = NodeOf("a", ConditionStatus.True);
        var first = NodeHealth.After(null, node, LeaseAt(0), Instant.Zero);
        var stale = NodeHealth.After(first, node, LeaseAt(0), At(45));
        Assert.False(stale.IsOverdue(node, At(50), NodeHealth.MonitorGrace, NodeHealth.StartupGrace));
        Assert.True(stale.IsOverdue(node, At(50.1), NodeHealth.MonitorGrace, NodeHealth.StartupGrace));
        Assert.False(NodeHealth.After(first, node, LeaseAt(10), At(45)).IsOverdue(node, At(95), NodeHealth.MonitorGrace, NodeHealth.StartupGrace));
    }

    [Fact]
    public void A_pod_stays_as_long_as_its_shortest_toleration_and_goes_at_once_without_one()
    {
        var node = NodeOf("a", ConditionStatus.Unknown) with { Spec = new NodeSpec { Taints = [new Taint(NodeTaints.Unreachable, "", TaintEffect.NoExecute)] } };
        Assert.Equal(TimeSpan.Zero, Eviction.TimeLeft(Tolerating(), node));
        Assert.Equal(TimeSpan.FromSeconds(300), Eviction.TimeLeft(Tolerating(new Toleration(NodeTaints.Unreachable, Effect: TaintEffect.NoExecute, Seconds: 300)), node));
        Assert.Null(Eviction.TimeLeft(Tolerating(new Toleration("")), node));
        Assert.Null(Eviction.TimeLeft(Tolerating(), NodeOf("b", ConditionStatus.True)));
    }

    [Fact]
    public void Networks_of_nodes_are_given_in_order_and_gaps_are_filled()
    {
        Assert.Equal("10.244.0.0/24", CidrRange.NextFree("10.244.0.0/16", []));
        Assert.Equal("10.244.1.0/24", CidrRange.NextFree("10.244.0.0/16", ["10.244.0.0/24", "10.244.2.0/24"]));
        Assert.Null(CidrRange.NextFree("10.244.0.0/24", ["10.244.0.0/24"]));
    }

    [Fact]
    public void Another_image_is_another_template()
    {
        var first = TemplateHash.Of(NodeLab.Web(1).Spec.Template);
        Assert.Equal(first, TemplateHash.Of(NodeLab.Web(3).Spec.Template with { Labels = TemplateHash.With(NodeLab.Web(3).Spec.Template.Labels, "x") }));
        Assert.False(first == TemplateHash.Of(NodeLab.Web(1, "nginx:1.28").Spec.Template));
    }

    private static bool RolloutEnds(int replicas, int surge, int unavailable, Prng chance)
    {
        var deployment = NodeLab.Web(replicas);
        deployment = deployment with { Spec = deployment.Spec with { MaxSurge = new IntOrString(surge), MaxUnavailable = new IntOrString(unavailable) } };
        var bounds = RollingBounds.Of(deployment.Spec);
        ReplicaSet[] sets = [Named(SetOf(replicas), "old", replicas), Named(SetOf(0), "new", 0)];
        for (var round = 0; round < 500; round++)
        {
            foreach (var scaling in Rollout.Next(deployment, sets[1], [sets[0]], oldPodsRun: true))
            {
                var index = scaling.Set.Name == "old" ? 0 : 1;
                var ready = Math.Min(sets[index].Status.AvailableReplicas, scaling.Replicas);
                sets[index] = Named(sets[index] with { Spec = sets[index].Spec with { Replicas = scaling.Replicas } }, scaling.Set.Name, ready);
            }

            if (sets.Sum(set => set.Spec.Replicas) > replicas + bounds.Surge || sets.Sum(set => set.Status.AvailableReplicas) < replicas - bounds.Unavailable)
                return false;
            if (sets[0].Spec.Replicas == 0 && sets[1].Status.AvailableReplicas == replicas)
                return true;
            (var which, chance) = chance.Next(2);
            if (sets[which].Status.AvailableReplicas < sets[which].Spec.Replicas)
                sets[which] = Named(sets[which], sets[which].Name, sets[which].Status.AvailableReplicas + 1);
        }

        return false;
    }

    private static ReplicaSet Named(ReplicaSet set, string name, int available) => set with { Meta = set.Meta with { Name = name }, Status = new ReplicaSetStatus { Replicas = set.Spec.Replicas, AvailableReplicas = available } };

    private static ReplicaSet SetOf(int replicas) => new(new ObjectMeta("set", "default"), new ReplicaSetSpec(LabelSelector.Everything, new PodTemplate(new PodSpec())) { Replicas = replicas }, new ReplicaSetStatus());

    // 0 starting, 1 ready, 2 failed, 3 through, 4 on its way out, 5 running and not ready
    private static Pod PodIn(int state, int index) => new(
        new ObjectMeta($"p{Texts.Of(index)}", "default") { DeletedAt = state == 4 ? _now : null },
        new PodSpec { NodeName = state == 0 ? "" : "a" },
        new PodStatus
        {
            Phase = state switch { 0 => PodPhase.Pending, 2 => PodPhase.Failed, 3 => PodPhase.Succeeded, _ => PodPhase.Running },
            Conditions = [new PodCondition("Ready", state == 1 ? ConditionStatus.True : ConditionStatus.False)],
        });

    private static Pod Tolerating(params Toleration[] tolerations) => new(new ObjectMeta("p", "default"), new PodSpec { Tolerations = [.. tolerations] }, new PodStatus());

    private static Node NodeOf(string name, ConditionStatus ready) => new(new ObjectMeta(name), new NodeSpec(), new NodeStatus { Conditions = [new NodeCondition("Ready", ready, "", "")] });

    private static Lease LeaseAt(int seconds) => new(new ObjectMeta("a", "kube-node-lease"), new LeaseSpec { RenewedAt = _now.AddSeconds(seconds) });

    private static Instant At(double seconds) => Instant.Zero + TimeSpan.FromSeconds(seconds);
}
