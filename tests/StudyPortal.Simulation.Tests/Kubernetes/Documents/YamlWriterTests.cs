using FsCheck;
using StudyPortal.Simulation.Kubernetes.Documents;

namespace StudyPortal.Simulation.Tests.Kubernetes.Documents;

public sealed class YamlWriterTests
{
    [Theory]
    [InlineData("etcd.yaml")]
    [InlineData("kube-apiserver.yaml")]
    [InlineData("kube-controller-manager.yaml")]
    [InlineData("kube-scheduler.yaml")]
    [InlineData("config.yaml")]
    [InlineData("config-view.yaml")]
    [InlineData("lease.yaml")]
    [InlineData("configmap.yaml")]
    [InlineData("kubelet-config.yaml")]
    public void A_recorded_file_is_written_as_it_was_read(string name)
    {
        var text = Recording.Read(name);
        Assert.Equal(text, YamlWriter.Write(YamlReader.First(text)!), ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void What_is_written_reads_back() => Seeded.Holds(RandomDocuments.Trees, document => document.Equals(YamlReader.First(YamlWriter.Write(document))));

    [Fact]
    public void A_long_text_breaks_behind_eighty_columns_as_kubectl_breaks_it()
    {
        var document = MapDocument.Of(("data", MapDocument.Of(
            ("m", new TextDocument("container etcd is restarting because of a very long message that goes on and on and on until the end of the world: yes")))));
        Assert.Equal(
            """
            data:
              m: 'container etcd is restarting because of a very long message that goes on and
                on and on until the end of the world: yes'

            """,
            YamlWriter.Write(document),
            ignoreLineEndingDifferences: true);
    }
}
