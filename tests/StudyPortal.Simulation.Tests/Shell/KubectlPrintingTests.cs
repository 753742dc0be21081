using System.Runtime.CompilerServices;
using StudyPortal.Simulation.Kubernetes.Objects;
using StudyPortal.Simulation.Shell.Commands.Kubectl.Printing;
using StudyPortal.Simulation.Shell.Text;

namespace StudyPortal.Simulation.Tests.Shell;

public sealed class KubectlPrintingTests
{
    [Fact]
    public void Nodes_are_listed_as_recorded()
    {
        Node[] nodes =
        [
            RecordedObjects.Node("cp1", "10.0.0.11", 69, isControlPlane: true), RecordedObjects.Node("cp2", "10.0.0.12", 69, isControlPlane: true),
            RecordedObjects.Node("cp3", "10.0.0.13", 68, isControlPlane: true), RecordedObjects.Node("worker1", "10.0.0.21", 68, isControlPlane: false),
            RecordedObjects.Node("worker2", "10.0.0.22", 68, isControlPlane: false),
        ];
        AssertRecorded("nodes-wide.txt", ResourceTable.Write(nodes, new TableOptions(RecordedObjects.Now) { IsWide = true }));
    }

    [Fact]
    public void A_cordoned_node_that_is_lost_says_both()
    {
        var node = RecordedObjects.Node("worker2", "10.0.0.22", 73, isControlPlane: false);
        var lost = node with { Spec = node.Spec with { Unschedulable = true }, Status = node.Status with { Conditions = [new NodeCondition("Ready", ConditionStatus.Unknown, "", "")] } };
        Assert.Contains("NotReady,SchedulingDisabled", ResourceTable.Write([lost], new TableOptions(RecordedObjects.Now)), StringComparison.Ordinal);
    }

    [Fact]
    public void Leases_are_listed_as_recorded()
    {
        Lease Held(string name, string holder, int age) =>
            new(new ObjectMeta(name, "kube-system") { CreatedAt = RecordedObjects.Now.AddSeconds(-age) }, new LeaseSpec { HolderIdentity = holder });
        AssertRecorded(
            "leases.txt",
            ResourceTable.Write(
                [
                    Held("apiserver-wlv32tlttr4jl3gtroqexyxapa", "apiserver-wlv32tlttr4jl3gtroqexyxapa_11d8165c-0706-4e62-92ef-1bdb67bd5d2b", 119),
                    Held("kube-controller-manager", "cp1_1246b0de-37de-4e56-8b19-ae46a2bb79af", 70),
                    Held("kube-scheduler", "cp1_dde3832b-0e73-475e-9ab3-e24ca8fb64a8", 70),
                ],
                new TableOptions(RecordedObjects.Now)));
    }

    [Fact]
    public void Endpoint_slices_are_listed_as_recorded()
    {
        EndpointSlice Slice(string name, int age, int port, params string[] addresses) => new(new ObjectMeta(name, "default") { CreatedAt = RecordedObjects.Now.AddSeconds(-age) })
        {
            Endpoints = [.. addresses.Select(address => new Endpoint([address]))], Ports = [new EndpointPort("", port)],
        };
        AssertRecorded(
            "endpointslices.txt",
            ResourceTable.Write(
                [Slice("critical-app-service-9bdhd", 1, 80, "10.244.3.7", "10.244.4.5", "10.244.3.6"), Slice("kubernetes", 117, 6443, "10.0.0.11")], new TableOptions(RecordedObjects.Now)));
    }

    [Fact]
    public void Component_statuses_are_listed_as_recorded()
    {
        ComponentStatus Component(string name, string port) => new(new ObjectMeta(name))
        {
            Message = $"Get \"https://127.0.0.1:{port}/healthz\": dial tcp 127.0.0.1:{port}: connect: connection refused",
        };
        AssertRecorded(
            "componentstatuses.txt",
            "Warning: v1 ComponentStatus is deprecated in v1.19+\n" + ResourceTable.Write(
                [Component("controller-manager", "10257"), Component("scheduler", "10259"), new ComponentStatus(new ObjectMeta("etcd-0")) { Healthy = true, Message = "ok" }],
                new TableOptions(RecordedObjects.Now)));
    }

    [Fact]
    public void A_node_is_described_as_recorded()
    {
        var node = RecordedObjects.Node("worker1", "10.0.0.21", 69, isControlPlane: false);
        var lease = new Lease(new ObjectMeta("worker1"), new LeaseSpec { HolderIdentity = "worker1", RenewedAt = RecordedObjects.At(22, 8, 45) });
        Pod[] pods = [RecordedObjects.Pod("critical-app-559f598dcd-sds9g", "worker1", "", ""), RecordedObjects.Pod("critical-app-559f598dcd-xx5vg", "worker1", "", "")];
        var registered = RecordedObjects.Event("RegisteredNode", "node-controller", "Node worker1 event: Registered Node worker1 in Controller", 65);
        AssertRecorded("describe-node.txt", NodeDescription.Write(node, lease, pods, [registered], RecordedObjects.Now));
    }

    [Fact]
    public void A_pod_is_described_as_recorded()
    {
        var pod = RecordedObjects.Pod("critical-app-559f598dcd-qpjjr", "worker2", "10.0.0.22", "10.244.4.5");
        var scheduled = RecordedObjects.Event("Scheduled", "default-scheduler", "Successfully assigned default/critical-app-559f598dcd-qpjjr to worker2", 56);
        var written = PodDescription.Write(pod, "10.0.0.22", [scheduled], RecordedObjects.Now);
        AssertRecorded("describe-pod.txt", written);
    }

    [Fact]
    public void A_deployment_is_described_as_recorded()
    {
        var scaled = RecordedObjects.Event("ScalingReplicaSet", "deployment-controller", "Scaled up replica set critical-app-559f598dcd from 0 to 3", 57);
        AssertRecorded("describe-deployment.txt", DeploymentDescription.Write(RecordedObjects.Deployment, [RecordedObjects.ReplicaSet], [scaled], RecordedObjects.Now));
    }

    [Theory]
    [InlineData(0, "0s")]
    [InlineData(119, "119s")]
    [InlineData(120, "2m")]
    [InlineData(303, "5m3s")]
    [InlineData(660, "11m")]
    [InlineData(3 * 3600, "3h")]
    [InlineData((3 * 3600) + 420, "3h7m")]
    [InlineData(9 * 3600, "9h")]
    [InlineData(52 * 3600, "2d4h")]
    [InlineData(10 * 86400, "10d")]
    [InlineData(800 * 86400, "2y70d")]
    public void An_age_is_printed_as_kubectl_prints_it(int seconds, string expected) => Assert.Equal(expected, AgeText.Of(TimeSpan.FromSeconds(seconds)));

    [Theory]
    [InlineData("250m", "250m", "500m")]
    [InlineData("100Mi", "100Mi", "200Mi")]
    [InlineData("1", "1", "2")]
    public void Quantities_add_up(string text, string once, string twice)
    {
        var quantity = Quantity.Read(text);
        Assert.Equal(once, quantity.ToString());
        Assert.Equal(twice, (quantity + quantity).ToString());
    }

    private static void AssertRecorded(string name, string written, [CallerFilePath] string path = "") =>
        Assert.Equal(File.ReadAllText(Path.Combine(Path.GetDirectoryName(path)!, "Recorded", name)).TrimEnd('\n'), written.TrimEnd('\n'), ignoreLineEndingDifferences: true);
}
