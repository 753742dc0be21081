using StudyPortal.Simulation.Kubernetes.Objects;

namespace StudyPortal.Simulation.Tests.Kubernetes.Objects;

public sealed class LabelSelectorTests
{
    [Theory]
    [InlineData("", true)]
    [InlineData("app=web", true)]
    [InlineData("app==web,tier=a", true)]
    [InlineData("app!=web", false)]
    [InlineData("other!=web", true)]
    [InlineData("app in (web, db)", true)]
    [InlineData("app notin (web,db)", false)]
    [InlineData("other notin (web)", true)]
    [InlineData("tier", true)]
    [InlineData("!tier", false)]
    [InlineData("node-role.kubernetes.io/control-plane", true)]
    [InlineData("node-role.kubernetes.io/control-plane=", true)]
    public void A_selector_picks(string text, bool expected)
    {
        var selector = Assert.IsType<LabelSelectorRead>(LabelSelectorReader.Read(text)).Selector;
        Assert.Equal(expected, selector.Matches(StringMap.Of(("app", "web"), ("tier", "a"), ("node-role.kubernetes.io/control-plane", ""))));
    }

    [Theory]
    [InlineData("app in web")]
    [InlineData("=web")]
    [InlineData("app=web tier=a")]
    [InlineData("app in (web")]
    [InlineData("app web")]
    public void A_text_that_is_no_selector_is_refused(string text) =>
        Assert.StartsWith("unable to parse requirement: ", Assert.IsType<LabelSelectorRefused>(LabelSelectorReader.Read(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_kind_is_found_by_each_of_its_names()
    {
        foreach (var name in new[] { "deploy", "deployment", "Deployments", "deployment.apps", "deployments.v1.apps" })
            Assert.Same(ResourceKind.Deployments, ResourceKind.Find(name));
        Assert.Null(ResourceKind.Find("frobs"));
    }

    [Fact]
    public void Keys_are_those_of_a_real_etcd()
    {
        Assert.Equal("/registry/minions/worker1", ResourceKind.Nodes.Key("", "worker1"));
        Assert.Equal("/registry/services/specs/default/kubernetes", ResourceKind.Services.Key("default", "kubernetes"));
        Assert.Equal("/registry/deployments/default/web", ResourceKind.Deployments.Key("default", "web"));
        Assert.Equal("/registry/leases/kube-system/", ResourceKind.Leases.ListPrefix("kube-system"));
    }
}
