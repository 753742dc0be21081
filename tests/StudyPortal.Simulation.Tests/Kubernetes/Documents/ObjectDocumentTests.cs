using StudyPortal.Simulation.Kubernetes.Documents;
using StudyPortal.Simulation.Kubernetes.Objects;

namespace StudyPortal.Simulation.Tests.Kubernetes.Documents;

public sealed class ObjectDocumentTests
{
    [Theory]
    [InlineData("etcd.yaml")]
    [InlineData("kube-apiserver.yaml")]
    [InlineData("kube-controller-manager.yaml")]
    [InlineData("kube-scheduler.yaml")]
    [InlineData("lease.yaml")]
    [InlineData("configmap.yaml")]
    [InlineData("kubelet-config.yaml")]
    public void Every_field_of_a_recorded_object_is_known_and_comes_back(string name)
    {
        var recorded = YamlReader.First(Recording.Read(name))!;
        var decoded = Assert.IsType<Decoded>(ObjectDocuments.FromDocument(recorded));
        Assert.Null(decoded.StrictProblem);
        AssertContains(recorded, ObjectDocuments.ToDocument(decoded.Object), "");
    }

    [Fact]
    public void The_static_pod_of_etcd_is_read_completely()
    {
        var pod = Assert.IsType<Pod>(Read(Recording.Read("etcd.yaml")).Object);
        var container = Assert.Single(pod.Spec.Containers);
        Assert.Equal("registry.k8s.io/etcd:3.6.6-0", container.Image);
        Assert.Equal(20, container.Command.Length);
        Assert.Equal(new Probe(new HttpGetAction("/livez", new IntOrString("probe-port"), "127.0.0.1")) { FailureThreshold = 8, InitialDelaySeconds = 10, TimeoutSeconds = 15 }, container.LivenessProbe);
        Assert.Equal(new ContainerPort(2381, "probe-port"), Assert.Single(container.Ports));
        Assert.Contains(new HostPathVolume("etcd-data", "/var/lib/etcd", "DirectoryOrCreate"), pod.Spec.Volumes);
        Assert.True(pod.Spec.HostNetwork);
        Assert.Equal(2_000_001_000, pod.Spec.Priority);
        Assert.Equal("Burstable", QualityOfService.ClassOf(pod.Spec));
    }

    [Fact]
    public void An_unknown_field_is_named_with_its_path() => Assert.Equal(
        "strict decoding error: unknown field \"spec.containers[0].imag\"",
        Read("apiVersion: v1\nkind: Pod\nmetadata: {name: x}\nspec: {containers: [{name: x, imag: y}]}\n").StrictProblem);

    [Fact]
    public void A_value_of_a_wrong_type_is_refused_in_the_words_of_go()
    {
        var refused = Assert.IsType<Undecodable>(ObjectDocuments.FromDocument(YamlReader.First("apiVersion: apps/v1\nkind: Deployment\nspec: {replicas: two}\n")!));
        Assert.Equal("json: cannot unmarshal string into Go struct field DeploymentSpec.spec.replicas of type int32", refused.Message);
    }

    [Fact]
    public void A_kind_that_the_api_does_not_have_is_no_object()
    {
        var unknown = Assert.IsType<UnknownKind>(ObjectDocuments.FromDocument(YamlReader.First("apiVersion: apps/v1\nkind: Deploymet\nmetadata: {name: x}\n")!));
        Assert.Equal(new UnknownKind("apps/v1", "Deploymet", "x", ""), unknown);
    }

    [Fact]
    public void A_document_of_every_kind_comes_back_the_same()
    {
        foreach (var subject in SampleObjects.EveryKind)
        {
            var document = ObjectDocuments.ToDocument(subject);
            var decoded = Assert.IsType<Decoded>(ObjectDocuments.FromDocument(document));
            Assert.Null(decoded.StrictProblem);
            Assert.Equal(YamlWriter.Write(document), YamlWriter.Write(ObjectDocuments.ToDocument(decoded.Object)));
            Assert.Equal(document, document.Sorted());
        }
    }

    [Fact]
    public void Every_kind_has_a_sample() =>
        Assert.Equal(ResourceKind.All.Select(kind => kind.Kind).Order(StringComparer.Ordinal), SampleObjects.EveryKind.Select(subject => subject.Kind).Order(StringComparer.Ordinal));

    private static Decoded Read(string yaml) => Assert.IsType<Decoded>(ObjectDocuments.FromDocument(YamlReader.First(yaml)!));

    /// <summary>Defaults may be added, but nothing that was said is lost.</summary>
    private static void AssertContains(Document expected, Document? actual, string path)
    {
        switch (expected)
        {
            case MapDocument map:
                foreach (var (key, value) in map.Entries)
                    AssertContains(value, actual?[key], $"{path}.{key}");
                break;
            case ListDocument list:
                Assert.Equal(list.Items.Length, actual?.AsList.Length);
                for (var index = 0; index < list.Items.Length; index++)
                    AssertContains(list.Items[index], actual!.AsList[index], $"{path}[{index}]");
                break;
            default:
                Assert.True(expected.Equals(actual), $"{path}: {expected} became {actual}");
                break;
        }
    }
}
