using System.Collections.Immutable;
using StudyPortal.Simulation.Kubernetes.Api;
using StudyPortal.Simulation.Kubernetes.Documents;
using StudyPortal.Simulation.Kubernetes.Objects;

namespace StudyPortal.Simulation.Tests.Kubernetes.Api.Server;

public sealed class ApiServerTests
{
    private readonly ApiLab _lab = new();

    [Fact]
    public void It_starts_with_its_namespaces_its_identity_and_its_service()
    {
        var namespaces = Assert.IsType<ListResponse>(_lab.Ask(new ListObjects(ResourceKind.Namespaces)));
        Assert.Equal(["default", "kube-node-lease", "kube-public", "kube-system"], namespaces.Items.Select(item => item.Name), StringComparer.Ordinal);
        var lease = Assert.IsType<ListResponse>(_lab.Ask(new ListObjects(ResourceKind.Leases, "kube-system"))).Items.Single();
        Assert.Matches("^apiserver-[a-z2-7]{26}$", lease.Name);
        Assert.StartsWith(lease.Name + "_", ((Lease)lease).Spec.HolderIdentity, StringComparison.Ordinal);
        var slice = _lab.Object<EndpointSlice>(new GetObject(ResourceKind.EndpointSlices, "default", "kubernetes"));
        Assert.Equal(["10.0.0.11"], slice.Endpoints.Single().Addresses);
        Assert.Equal("10.96.0.1", _lab.Object<Service>(new GetObject(ResourceKind.Services, "default", "kubernetes")).Spec.ClusterIp);
    }

    [Fact]
    public void An_object_is_created_once()
    {
        var created = _lab.Object<ConfigMap>(new CreateObject(Map("test")));
        Assert.NotEqual(0, created.Meta.ResourceVersion);
        Assert.Equal(36, created.Meta.Uid.Length);
        var refused = _lab.Refusal(new CreateObject(Map("test")));
        Assert.Equal((409, StatusReason.AlreadyExists, "configmaps \"test\" already exists"), (refused.Code, refused.Reason, refused.Message));
    }

    [Fact]
    public void What_is_not_there_is_not_found()
    {
        Assert.Equal("pods \"nosuch\" not found", _lab.Refusal(new GetObject(ResourceKind.Pods, "default", "nosuch")).Message);
        Assert.Equal("deployments.apps \"nosuch\" not found", _lab.Refusal(new PatchObject(ResourceKind.Deployments, "default", "nosuch", new ScalePatch(1))).Message);
        Assert.Equal("namespaces \"nowhere\" not found", _lab.Refusal(new CreateObject(new ConfigMap(new ObjectMeta("a", "nowhere")))).Message);
    }

    [Fact]
    public void An_update_of_an_old_version_is_refused()
    {
        var first = _lab.Object<ConfigMap>(new CreateObject(Map("test")));
        var second = _lab.Object<ConfigMap>(new UpdateObject(first with { Data = StringMap.Of(("a", "1")) }));
        Assert.True(second.Meta.ResourceVersion > first.Meta.ResourceVersion);
        var refused = _lab.Refusal(new UpdateObject(first with { Data = StringMap.Of(("a", "2")) }));
        Assert.Equal(
            "Operation cannot be fulfilled on configmaps \"test\": the object has been modified; please apply your changes to the latest version and try again", refused.Message);
        Assert.Equal("1", _lab.Object<ConfigMap>(new GetObject(ResourceKind.ConfigMaps, "default", "test")).Data["a"]);
    }

    [Fact]
    public void A_patch_needs_no_version_and_raises_the_generation_where_the_spec_changes()
    {
        var template = new PodTemplate(new PodSpec { Containers = [new ContainerSpec("web", "nginx")] }) { Labels = StringMap.Of(("app", "web")) };
        var created = _lab.Object<Deployment>(new CreateObject(new Deployment(
            new ObjectMeta("web", "default"), new DeploymentSpec(LabelSelector.Of(template.Labels), template), new DeploymentStatus())));
        Assert.Equal(1, created.Meta.Generation);
        var scaled = _lab.Object<Deployment>(new PatchObject(ResourceKind.Deployments, "default", "web", new ScalePatch(3)));
        Assert.Equal((3, 2L), (scaled.Spec.Replicas, scaled.Meta.Generation));
        var labelled = _lab.Object<Deployment>(new PatchObject(ResourceKind.Deployments, "default", "web", new LabelPatch([new("tier", "front")])));
        Assert.Equal(("front", 2L), (labelled.Meta.Labels["tier"], labelled.Meta.Generation));
    }

    [Fact]
    public void A_document_is_merged_into_the_object_and_lists_by_the_names_of_their_items()
    {
        var template = new PodTemplate(new PodSpec { Containers = [new ContainerSpec("web", "nginx"), new ContainerSpec("log", "busybox")] }) { Labels = StringMap.Of(("app", "web")) };
        _lab.Ask(new CreateObject(new Deployment(
            new ObjectMeta("web", "default"), new DeploymentSpec(LabelSelector.Of(template.Labels), template), new DeploymentStatus())));
        var image = Document("{\"spec\":{\"template\":{\"spec\":{\"containers\":[{\"name\":\"web\",\"image\":\"nginx:1.27\"}]}}}}");
        var patched = _lab.Object<Deployment>(new PatchObject(ResourceKind.Deployments, "default", "web", new DocumentPatch(image)));
        Assert.Equal(["nginx:1.27", "busybox"], patched.Spec.Template.Spec.Containers.Select(container => container.Image), StringComparer.Ordinal);
        var replaced = _lab.Object<Deployment>(new PatchObject(ResourceKind.Deployments, "default", "web", new DocumentPatch(image, IsStrategic: false)));
        Assert.Single(replaced.Spec.Template.Spec.Containers);
        Assert.Equal(
            "Deployment in version \"v1\" cannot be handled as a Deployment: strict decoding error: unknown field \"spec.replica\"",
            _lab.Refusal(new PatchObject(ResourceKind.Deployments, "default", "web", new DocumentPatch(Document("{\"spec\":{\"replica\":2}}")))).Message);
    }

    [Fact]
    public void Component_statuses_are_those_of_its_own_machine()
    {
        var list = Assert.IsType<ListResponse>(_lab.Ask(new ListObjects(ResourceKind.ComponentStatuses)));
        Assert.Equal(
            [
                "controller-manager Get \"https://127.0.0.1:10257/healthz\": dial tcp 127.0.0.1:10257: connect: connection refused",
                "scheduler Get \"https://127.0.0.1:10259/healthz\": dial tcp 127.0.0.1:10259: connect: connection refused",
                "etcd-0 ok",
            ],
            list.Items.Cast<ComponentStatus>().Select(status => $"{status.Name} {status.Message}"),
            StringComparer.Ordinal);
    }

    [Fact]
    public void A_status_update_changes_the_status_alone()
    {
        var pod = _lab.Object<Pod>(new CreateObject(PodOf("a") with { Spec = PodOf("a").Spec with { NodeName = "cp1" } }));
        var status = new PodStatus { Phase = PodPhase.Running, PodIp = "10.244.0.5" };
        var updated = _lab.Object<Pod>(new UpdateObject(pod with { Status = status, Spec = pod.Spec with { NodeName = "elsewhere" } }, ObjectPart.Status));
        Assert.Equal((PodPhase.Running, "cp1"), (updated.Status.Phase, updated.Spec.NodeName));
        var again = _lab.Object<Pod>(new UpdateObject(updated with { Status = new PodStatus(), Meta = updated.Meta with { Labels = StringMap.Of(("a", "b")) } }));
        Assert.Equal((PodPhase.Running, "b"), (again.Status.Phase, again.Meta.Labels["a"]));
    }

    [Fact]
    public void A_new_pod_is_given_its_defaults()
    {
        var pod = _lab.Object<Pod>(new CreateObject(PodOf("") with { Meta = new ObjectMeta("", "default") { GenerateName = "web-" } }));
        Assert.Matches("^web-[bcdfghjklmnpqrstvwxz2-9]{5}$", pod.Name);
        Assert.Equal(("default", 0, PodPhase.Pending), (pod.Spec.ServiceAccountName, pod.Spec.Priority, pod.Status.Phase));
        Assert.Equal(
            ["node.kubernetes.io/not-ready 300", "node.kubernetes.io/unreachable 300"], pod.Spec.Tolerations.Select(toleration => $"{toleration.Key} {toleration.Seconds}"),
            StringComparer.Ordinal);
    }

    [Fact]
    public void A_pod_on_a_node_is_deleted_by_its_kubelet_and_one_without_at_once()
    {
        _lab.Ask(new CreateObject(PodOf("free")));
        _lab.Ask(new DeleteObject(ResourceKind.Pods, "default", "free"));
        Assert.Equal(404, _lab.Refusal(new GetObject(ResourceKind.Pods, "default", "free")).Code);

        _lab.Ask(new CreateObject(PodOf("bound")));
        Assert.Equal(201, _lab.Refusal(new BindPod("default", "bound", "cp1")).Code);
        Assert.Equal(
            "Operation cannot be fulfilled on pods/binding \"bound\": pod bound is already assigned to node \"cp1\"", _lab.Refusal(new BindPod("default", "bound", "cp2")).Message);
        _lab.Ask(new DeleteObject(ResourceKind.Pods, "default", "bound"));
        var doomed = _lab.Object<Pod>(new GetObject(ResourceKind.Pods, "default", "bound"));
        Assert.Equal(30, doomed.Meta.DeletionGraceSeconds);
        Assert.NotNull(doomed.Meta.DeletedAt);
        _lab.Ask(new DeleteObject(ResourceKind.Pods, "default", "bound") { GraceSeconds = 0 });
        Assert.Equal(404, _lab.Refusal(new GetObject(ResourceKind.Pods, "default", "bound")).Code);
    }

    [Fact]
    public void An_object_waits_for_its_finalizers()
    {
        _lab.Ask(new CreateObject(Map("kept") with { Meta = new ObjectMeta("kept", "default") { Finalizers = ["example.com/hold"] } }));
        _lab.Ask(new DeleteObject(ResourceKind.ConfigMaps, "default", "kept"));
        Assert.NotNull(_lab.Object<ConfigMap>(new GetObject(ResourceKind.ConfigMaps, "default", "kept")).Meta.DeletedAt);
        _lab.Ask(new PatchObject(ResourceKind.ConfigMaps, "default", "kept", new FinalizerPatch([])));
        Assert.Equal(404, _lab.Refusal(new GetObject(ResourceKind.ConfigMaps, "default", "kept")).Code);
    }

    [Fact]
    public void A_namespace_goes_when_it_is_empty_and_takes_nothing_new_before()
    {
        _lab.Ask(new CreateObject(new Namespace(new ObjectMeta("demo"))));
        _lab.Cluster.Run(TimeSpan.FromMilliseconds(10));
        _lab.Ask(new DeleteObject(ResourceKind.Namespaces, "", "demo"));
        _lab.Cluster.Run(TimeSpan.FromMilliseconds(10));
        Assert.Equal(
            "configmaps \"a\" is forbidden: unable to create new content in namespace demo because it is being terminated",
            _lab.Refusal(new CreateObject(new ConfigMap(new ObjectMeta("a", "demo")))).Message);
        var terminating = _lab.Object<Namespace>(new GetObject(ResourceKind.Namespaces, "", "demo"));
        Assert.Equal(NamespacePhase.Terminating, terminating.Phase);
        _lab.Ask(new UpdateObject(terminating with { Finalizers = ImmutableArray<string>.Empty }, ObjectPart.Finalizers));
        Assert.Equal(404, _lab.Refusal(new GetObject(ResourceKind.Namespaces, "", "demo")).Code);
        Assert.Equal("namespaces \"kube-system\" is forbidden: this namespace may not be deleted", _lab.Refusal(new DeleteObject(ResourceKind.Namespaces, "", "kube-system")).Message);
    }

    [Fact]
    public void A_bad_name_is_invalid() =>
        Assert.StartsWith("ConfigMap \"A_b\" is invalid: metadata.name: Invalid value: \"A_b\": a lowercase RFC 1123", _lab.Refusal(new CreateObject(Map("A_b"))).Message, StringComparison.Ordinal);

    [Fact]
    public void It_compacts_etcd_every_five_minutes_up_to_where_it_was_five_minutes_before()
    {
        _lab.Cluster.Run(TimeSpan.FromMinutes(5));
        Assert.Equal(0, _lab.Etcd.Store.CompactRevision);
        var before = _lab.Etcd.Store.Revision;
        _lab.Cluster.Run(TimeSpan.FromMinutes(5));
        Assert.InRange(_lab.Etcd.Store.CompactRevision, before - 10, before + 1);
    }

    private static MapDocument Document(string json) => Assert.IsType<MapDocument>(YamlReader.First(json));

    internal static ConfigMap Map(string name) => new(new ObjectMeta(name, "default"));

    internal static Pod PodOf(string name) =>
        new(new ObjectMeta(name, "default"), new PodSpec { Containers = [new ContainerSpec("web", "nginx")] }, new PodStatus());
}
